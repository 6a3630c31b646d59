import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { participantValuesService } from '../participant-values/participantValuesService';
import { byArrival } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { stableAtom } from '../state/stableAtom';
import { toStageEntry, type OwnStage, type StageEntry } from './stageEntry';
import { stageInvitedValue, stageRequestValue, stageValue, type StageInvite } from './stageValues';

/** What is known about the stage of a room. */
export interface StageState {
  /** Session ids on stage, without those who have been away for too long. */
  readonly idsAtom: Atom<readonly string[]>;
  readonly onStageAtom: Atom<readonly StageEntry[]>;
  /** Who asks to come on stage, in order of arrival in the call; the same on every screen. */
  readonly requestsAtom: Atom<readonly StageEntry[]>;
  /** Invitations that count: of those in the call and not on stage, while a host is present. */
  readonly invitesAtom: Atom<readonly StageInvite[]>;
  readonly invitedAtom: Atom<readonly StageEntry[]>;
  /** The host who invited this client. */
  readonly inviterAtom: Atom<StageEntry | null>;
  readonly ownAtom: Atom<OwnStage>;
}

/** Derives what hooks and the upkeep read. */
export function createStageState(
  connection: Connection,
  expiredAtom: Atom<ReadonlySet<string>>,
): StageState {
  const roster = connection.use(rosterService);
  const { entriesAtom, localAtom } = connection
    .use(participantValuesService)
    .track(stageRequestValue);
  const sessionValues = connection.use(sessionValuesService);
  const value = sessionValues.open(stageValue).stateAtom;
  const invitedValue = sessionValues.open(stageInvitedValue).stateAtom;

  const idsAtom = stableAtom((get): readonly string[] => {
    const expired = get(expiredAtom);
    return get(value).value.filter((id) => !expired.has(id));
  });
  const onStageAtom = stableAtom((get): readonly StageEntry[] => {
    const isHostPresent = get(roster.actingHostIdAtom) !== null;
    return get(idsAtom).flatMap((id) => {
      const present = get(roster.participantAtom(id));
      const known = present ?? roster.recall(id);
      /* Without a host the value is the room's plain copy, into which anybody may have written anything. */
      return known || isHostPresent ? [toStageEntry(id, known, present !== null)] : [];
    });
  });
  const requestsAtom = stableAtom((get): readonly StageEntry[] => {
    const onStage = new Set(get(idsAtom));
    return get(entriesAtom)
      .flatMap(({ sessionId }) => get(roster.participantAtom(sessionId)) ?? [])
      .filter(({ sessionId }) => !onStage.has(sessionId))
      .sort(byArrival)
      .map((person) => toStageEntry(person.sessionId, person, true));
  });
  const invitesAtom = stableAtom((get): readonly StageInvite[] => {
    if (get(roster.actingHostIdAtom) === null) return [];
    const onStage = new Set(get(idsAtom));
    return get(invitedValue).value.filter(
      ([id]) => !onStage.has(id) && get(roster.participantAtom(id)) !== null,
    );
  });
  const invitedAtom = stableAtom((get): readonly StageEntry[] =>
    get(invitesAtom).map(([id]) =>
      toStageEntry(id, get(roster.participantAtom(id)) ?? undefined, true),
    ),
  );
  const inviterAtom = stableAtom((get): StageEntry | null => {
    const invite = get(invitesAtom).find(([id]) => id === get(roster.localIdAtom));
    if (!invite) return null;
    const present = get(roster.participantAtom(invite[1]));
    return toStageEntry(invite[1], present ?? roster.recall(invite[1]), present !== null);
  });
  const ownAtom = atom((get): OwnStage => {
    const localId = get(roster.localIdAtom);
    if (localId === null) return 'off';
    if (get(idsAtom).includes(localId)) return 'on';
    if (get(inviterAtom)) return 'invited';
    return get(localAtom) ? 'requested' : 'off';
  });

  return { idsAtom, onStageAtom, requestsAtom, invitesAtom, invitedAtom, inviterAtom, ownAtom };
}

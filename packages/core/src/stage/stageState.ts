import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { participantValuesService } from '../participant-values/participantValuesService';
import { byArrival } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { stableAtom } from '../state/stableAtom';
import { toStageEntry, type OwnStage, type StageEntry } from './stageEntry';
import { stageRequestValue, stageValue } from './stageValues';

/** What is known about the stage of a room. */
export interface StageState {
  /** Session ids on stage, without those who have been away for too long. */
  readonly idsAtom: Atom<readonly string[]>;
  readonly onStageAtom: Atom<readonly StageEntry[]>;
  /** Who asks to come on stage, in order of arrival in the call; the same on every screen. */
  readonly requestsAtom: Atom<readonly StageEntry[]>;
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
  const value = connection.use(sessionValuesService).open(stageValue).stateAtom;

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
  const ownAtom = atom((get): OwnStage => {
    const localId = get(roster.localIdAtom);
    if (localId === null) return 'off';
    if (get(idsAtom).includes(localId)) return 'on';
    return get(localAtom) ? 'requested' : 'off';
  });

  return { idsAtom, onStageAtom, requestsAtom, ownAtom };
}

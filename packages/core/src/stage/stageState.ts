import { atom, type Atom, type Getter, type PrimitiveAtom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { jsonEqual } from '../json/json';
import { participantValuesService } from '../participant-values/participantValuesService';
import { byArrival } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { stableAtom } from '../state/stableAtom';
import type { StageDenial } from './ownDenial';
import { watchRecentHost } from './recentHost';
import { isSamePerson } from './samePerson';
import { toStageEntry, type OwnStage, type StageEntry } from './stageEntry';
import { stageInvitedValue, stageRequestValue, stageValue, type StageInvite } from './stageValues';

/** What is known about the stage of a room. */
export interface StageState {
  /** Session ids on stage, without those who have been away for too long. */
  readonly idsAtom: Atom<readonly string[]>;
  readonly onStageAtom: Atom<readonly StageEntry[]>;
  /** Who asks to come on stage, in order of arrival in the call, each person once; without those whom this host denied. */
  readonly requestsAtom: Atom<readonly StageEntry[]>;
  /** Invitations that count: of those in the call and not on stage, while a host is present or reloads. */
  readonly invitesAtom: Atom<readonly StageInvite[]>;
  readonly invitedAtom: Atom<readonly StageEntry[]>;
  /** The invitation of this client, or of another device of the same user_id, that it has not turned down. */
  readonly ownInviteAtom: Atom<StageInvite | null>;
  /** The invitation that this client turned down, until the hosts know. */
  readonly declinedAtom: PrimitiveAtom<StageInvite | null>;
  /** The host who invited this client. */
  readonly inviterAtom: Atom<StageEntry | null>;
  readonly ownAtom: Atom<OwnStage>;
  /** The own request was declined less than 30 s ago, so asking again has to wait. */
  readonly denialAtom: PrimitiveAtom<StageDenial | null>;
  /** Whose request this host need not look at. */
  readonly deniedAtom: PrimitiveAtom<ReadonlySet<string>>;
  /** On stage, or invited. */
  hasPlace(sessionId: string): boolean;
}

/** Derives what hooks and the upkeep read. */
export function createStageState(
  connection: Connection,
  expiredAtom: Atom<ReadonlySet<string>>,
): StageState {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const { entriesAtom, localAtom } = connection
    .use(participantValuesService)
    .track(stageRequestValue);
  const sessionValues = connection.use(sessionValuesService);
  const value = sessionValues.open(stageValue).stateAtom;
  const invitedValue = sessionValues.open(stageInvitedValue).stateAtom;

  const recentHostAtom = watchRecentHost(connection);
  const declinedAtom = atom<StageInvite | null>(null);
  const denialAtom = atom<StageDenial | null>(null);
  const deniedAtom = atom<ReadonlySet<string>>(new Set<string>());

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
    const denied = get(deniedAtom);
    const asking = get(entriesAtom)
      .flatMap(({ sessionId }) => get(roster.participantAtom(sessionId)) ?? [])
      .filter(({ sessionId }) => !onStage.has(sessionId) && !denied.has(sessionId))
      .sort(byArrival);
    const people = new Map(asking.map((person) => [person.userId, person] as const).reverse());
    return asking
      .filter((person) => people.get(person.userId) === person)
      .map((person) => toStageEntry(person.sessionId, person, true));
  });
  const invitesAtom = stableAtom((get): readonly StageInvite[] => {
    if (!get(recentHostAtom)) return [];
    const onStage = get(idsAtom);
    return get(invitedValue).value.filter(
      ([id]) => !onStage.some((other) => isSamePerson(roster, id, other)) && deviceOf(get, id),
    );
  });
  /* Of whom only another device is in the call, that one rings on. */
  function deviceOf(get: Getter, id: string) {
    const present = get(roster.participantAtom(id));
    if (present) return present;
    get(roster.idsAtom);
    return roster.all().find(({ sessionId }) => isSamePerson(roster, id, sessionId));
  }
  const invitedAtom = stableAtom((get): readonly StageEntry[] =>
    get(invitesAtom).flatMap(([id]) => {
      const device = deviceOf(get, id);
      return device ? [toStageEntry(device.sessionId, device, true)] : [];
    }),
  );
  const ownInviteAtom = stableAtom((get): StageInvite | null => {
    const localId = get(roster.localIdAtom);
    if (localId === null) return null;
    const own = get(invitesAtom).find(([id]) => isSamePerson(roster, id, localId));
    return own && !jsonEqual(own, get(declinedAtom)) ? own : null;
  });
  const inviterAtom = stableAtom((get): StageEntry | null => {
    const invite = get(ownInviteAtom);
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

  /* The same host may invite again. */
  const forgetDeclined = () => {
    const declined = state.get(declinedAtom);
    if (declined && !state.get(invitedValue).value.some((invite) => jsonEqual(invite, declined)))
      state.update((set) => set(declinedAtom, null));
  };
  connection.onDispose(state.subscribe(invitedValue, forgetDeclined));

  return {
    idsAtom,
    onStageAtom,
    requestsAtom,
    invitesAtom,
    invitedAtom,
    ownInviteAtom,
    declinedAtom,
    inviterAtom,
    ownAtom,
    denialAtom,
    deniedAtom,
    hasPlace: (sessionId) =>
      state.get(idsAtom).includes(sessionId) ||
      state.get(invitedValue).value.some(([id]) => id === sessionId),
  };
}

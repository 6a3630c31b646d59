import { atom, type Atom, type Getter, type PrimitiveAtom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import type { ParticipantValueEntry } from '../participant-values/tracker';
import { participantValuesService } from '../participant-values/participantValuesService';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { stableAtom } from '../state/stableAtom';
import { statusService } from '../status/statusService';
import { watchDepartedHands, type DepartedHand } from './departedHands';
import { decodeHandList, isDown, NO_LIST, seatOf, type Hand, type HandList } from './handList';
import { handListValue, handsOpenValue } from './handListValue';
import { placesOf } from './handPlaces';
import { handValue, rankOf, type HandSlot } from './handValue';
import { hiddenHandsValue } from './hiddenHandsValue';
import { toRaisedHand, type OwnHand, type RaisedHand } from './raisedHand';

/** What is known about the hands of a room, derived from slots, list and roster. */
export interface HandState {
  /** All raised slots, lowered by a host or not. */
  readonly handsAtom: Atom<readonly Hand[]>;
  /** What hosts decided, the last word of this stay where none is present. */
  readonly listAtom: Atom<HandList>;
  readonly queueAtom: Atom<readonly RaisedHand[]>;
  readonly ownAtom: Atom<OwnHand>;
  /** What a host decided; open where none ever did. */
  readonly isOpenAtom: Atom<boolean>;
  /** Whether Daily hides this client from the others. */
  readonly isHiddenAtom: Atom<boolean>;
  /** Whether the own hand is up while Daily hides this client: the hosts keep it then. */
  readonly isHiddenUpAtom: PrimitiveAtom<boolean>;
  /** Those whose place may be kept. */
  readonly departedAtom: Atom<ReadonlyMap<string, DepartedHand>>;
}

/** Derives what hooks and the upkeep read. */
export function createHandState(connection: Connection): HandState {
  const { call, state } = connection;
  const roster = connection.use(rosterService);
  const { statusAtom, isJoined } = connection.use(statusService);
  const { entriesAtom } = connection.use(participantValuesService).track(handValue);
  const list = connection.use(sessionValuesService).open(handListValue).stateAtom;
  const open = connection.use(sessionValuesService).open(handsOpenValue).stateAtom;
  const hidden = connection.use(sessionValuesService).open(hiddenHandsValue).stateAtom;
  const isHiddenUpAtom = atom(false);
  const departedAtom = watchDepartedHands(connection);
  const isHiddenAtom = atom(isHidden());

  function isHidden() {
    return isJoined() && call.participants().local?.permissions?.hasPresence === false;
  }
  roster.onChange((change) => {
    if (change.type === 'present' && change.participant.isLocal)
      state.update((set) => set(isHiddenAtom, isHidden()));
  });

  /* One fact, by one dependency on the roster: jotai pays more for each of a hundred than a hundred names cost. */
  let lastShown: ReadonlyMap<string, ShownHand> = new Map();
  const shownAtom = atom((get): ReadonlyMap<string, ShownHand> => {
    get(roster.versionAtom);
    const isLocalHidden = get(isHiddenAtom);
    const shown = new Map<string, ShownHand>();
    let isSame = true;
    for (const entry of get(entriesAtom)) {
      const { sessionId } = entry;
      const owner = roster.get(sessionId);
      if (!owner || (owner.isLocal && isLocalHidden)) continue;
      const before = lastShown.get(sessionId);
      const isBefore = before?.owner === owner && before.entry === entry;
      isSame &&= isBefore;
      shown.set(sessionId, isBefore ? before : showHand(owner, entry));
    }
    if (!isSame || shown.size !== lastShown.size) lastShown = shown;
    return lastShown;
  });
  const hiddenHandsAtom = atom((get): readonly Hand[] => {
    if (get(roster.actingHostIdAtom) === null) return [];
    return get(hidden).value.flatMap(([sessionId, hiddenName, rank]) => {
      const participant = get(roster.participantAtom(sessionId));
      if (participant && !(participant.isLocal && get(isHiddenAtom))) return [];
      return [{ sessionId, userId: sessionId, joinedAt: Infinity, rank, hiddenName }];
    });
  });
  const readHands = (get: Getter): readonly Hand[] => {
    const hands = Array.from(get(shownAtom).values(), ({ hand }) => hand);
    return [...hands, ...get(hiddenHandsAtom)];
  };
  const handsAtom = stableAtom(readHands);
  const listWireAtom = stableAtom((get) => {
    const { status, value } = get(list);
    return status === 'unvouched' ? null : value;
  });
  const listAtom = atom((get) => {
    const wire = get(listWireAtom);
    return wire ? decodeHandList(wire) : NO_LIST;
  });
  const countingListAtom = atom((get) =>
    get(roster.actingHostIdAtom) === null ? NO_LIST : get(listAtom),
  );
  const presentSeatsAtom = atom((get) => new Set(get(roster.idsAtom).map(seatOf)));
  const ownUserAtom = atom((get) => {
    const localId = get(roster.localIdAtom);
    return localId === null ? undefined : get(roster.participantAtom(localId))?.userId;
  });
  /* Not by way of `handsAtom`, which only hosts and who has a hand up need to know of each change. */
  const queueAtom = stableAtom((get): readonly RaisedHand[] => {
    const shown = get(shownAtom);
    const departed = get(departedAtom);
    const ownUser = get(ownUserAtom);
    const userOf = (seat: string) => departed.get(seat)?.userId;
    const isSeatEmpty = (seat: string) => !get(presentSeatsAtom).has(seat);
    const places = placesOf(get(countingListAtom), readHands(get), isSeatEmpty, userOf);
    /* Who came later cannot name those who are away, but counts them. */
    return places.flatMap(({ hand, seat }, index) => {
      const owner = hand ? ownerOf(shown, hand) : departed.get(seat);
      if (!owner) return [];
      return toRaisedHand(owner, {
        position: index + 1,
        isLocal: owner.userId === ownUser,
        isAway: hand === undefined,
        isHidden: hand?.hiddenName !== undefined,
      });
    });
  });
  const isOpenAtom = atom((get) => {
    const { status, value } = get(open);
    return status === 'unvouched' || value;
  });
  const ownAtom = stableAtom((get): OwnHand => {
    const ownUser = get(ownUserAtom);
    const isOwn = ({ userId }: { userId: string }) => userId === ownUser;
    const countingList = get(countingListAtom);
    const isUp = get(handsAtom).some((hand) => isOwn(hand) && !isDown(countingList, hand));
    const position = isUp ? get(queueAtom).find(isOwn)?.position : undefined;
    const status = get(statusAtom);
    const isIn = status === 'ready' || status === 'reconnecting';
    const isUnseen = get(isHiddenAtom) && get(roster.actingHostIdAtom) === null;
    const disabledReason = whyDisabled(isIn, isUnseen, get(isOpenAtom));
    /* Of a hidden one hosts keep so many; those beyond wait without a place. */
    const isWaiting = get(isHiddenUpAtom) && !get(handsAtom).some(isOwn);
    return { isRaised: position !== undefined || isWaiting, position, disabledReason };
  });

  return {
    handsAtom,
    listAtom,
    queueAtom,
    ownAtom,
    isOpenAtom,
    isHiddenAtom,
    isHiddenUpAtom,
    departedAtom,
  };
}

/** A raised slot and whose it is. */
interface ShownHand {
  readonly owner: Participant;
  readonly entry: ParticipantValueEntry<HandSlot>;
  readonly hand: Hand;
}

function showHand(owner: Participant, entry: ParticipantValueEntry<HandSlot>): ShownHand {
  const { sessionId, userId, joinedAt } = owner;
  return { owner, entry, hand: { sessionId, userId, joinedAt, rank: rankOf(entry.value) } };
}

function ownerOf(shown: ReadonlyMap<string, ShownHand>, { sessionId, hiddenName }: Hand) {
  return hiddenName === undefined
    ? shown.get(sessionId)?.owner
    : { sessionId, userId: sessionId, userName: hiddenName };
}

function whyDisabled(isIn: boolean, isHidden: boolean, isOpen: boolean): OwnHand['disabledReason'] {
  if (!isIn) return 'not-joined';
  if (isHidden) return 'no-presence';
  return isOpen ? undefined : 'closed';
}

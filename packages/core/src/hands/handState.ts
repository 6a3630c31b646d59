import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { stableAtom } from '../state/stableAtom';
import { statusService } from '../status/statusService';
import { watchDepartedHands } from './departedHands';
import { decodeHandList, NO_LIST, seatOf, type Hand, type HandList } from './handList';
import { handListValue, handsOpenValue } from './handListValue';
import { placesOf } from './handPlaces';
import { handValue, rankOf } from './handValue';
import { orderHands } from './orderHands';
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
}

/** Derives what hooks and the upkeep read. */
export function createHandState(connection: Connection): HandState {
  const { call, state } = connection;
  const roster = connection.use(rosterService);
  const { statusAtom, isJoined } = connection.use(statusService);
  const { entriesAtom } = connection.use(participantValuesService).track(handValue);
  const list = connection.use(sessionValuesService).open(handListValue).stateAtom;
  const open = connection.use(sessionValuesService).open(handsOpenValue).stateAtom;
  const departedAtom = watchDepartedHands(connection);
  const isHiddenAtom = atom(isHidden());

  function isHidden() {
    return isJoined() && call.participants().local?.permissions?.hasPresence === false;
  }
  roster.onChange((change) => {
    if (change.type === 'present' && change.participant.isLocal)
      state.update((set) => set(isHiddenAtom, isHidden()));
  });

  const handsAtom = stableAtom((get): readonly Hand[] =>
    get(entriesAtom).flatMap(({ sessionId, value }) => {
      const participant = get(roster.participantAtom(sessionId));
      if (!participant) return [];
      const { joinedAt, userId } = participant;
      return [{ sessionId, userId, joinedAt, rank: rankOf(value) }];
    }),
  );
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
  const queueAtom = stableAtom((get): readonly RaisedHand[] => {
    const userOf = (seat: string) => get(departedAtom).get(seat)?.userId;
    const isAway = (seat: string) => !get(presentSeatsAtom).has(seat);
    const places = placesOf(get(countingListAtom), get(handsAtom), isAway, userOf);
    /* Who came later cannot name those who are away, but counts them. */
    return places.flatMap(({ hand, seat }, index) => {
      const participant = hand
        ? get(roster.participantAtom(hand.sessionId))
        : get(departedAtom).get(seat);
      return participant ? [toRaisedHand(participant, index, hand === undefined)] : [];
    });
  });
  const isOpenAtom = atom((get) => {
    const { status, value } = get(open);
    return status === 'unvouched' || value;
  });
  const ownAtom = stableAtom((get): OwnHand => {
    const own = orderHands(get(countingListAtom), get(handsAtom)).find(
      ({ sessionId }) => sessionId === get(roster.localIdAtom),
    );
    const position = get(queueAtom).find(({ userId }) => userId === own?.userId)?.position;
    const status = get(statusAtom);
    const isIn = status === 'ready' || status === 'reconnecting';
    const disabledReason = whyDisabled(isIn, get(isHiddenAtom), get(isOpenAtom));
    return { isRaised: position !== undefined, position, disabledReason };
  });

  return { handsAtom, listAtom, queueAtom, ownAtom, isOpenAtom };
}

function whyDisabled(isIn: boolean, isHidden: boolean, isOpen: boolean): OwnHand['disabledReason'] {
  if (!isIn) return 'not-joined';
  if (isHidden) return 'no-presence';
  return isOpen ? undefined : 'closed';
}

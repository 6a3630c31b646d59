import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { stableAtom } from '../state/stableAtom';
import { statusService } from '../status/statusService';
import { decodeHandList, NO_LIST, type Hand, type HandList } from './handList';
import { handListValue, handsOpenValue } from './handListValue';
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
      const joinedAt = get(roster.participantAtom(sessionId))?.joinedAt;
      return joinedAt === undefined ? [] : [{ sessionId, joinedAt, rank: rankOf(value) }];
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
  const queueAtom = stableAtom((get): readonly RaisedHand[] => {
    const isHostPresent = get(roster.actingHostIdAtom) !== null;
    return orderHands(isHostPresent ? get(listAtom) : NO_LIST, get(handsAtom)).flatMap(
      ({ sessionId }, index) => {
        const participant = get(roster.participantAtom(sessionId));
        return participant ? [toRaisedHand(participant, index)] : [];
      },
    );
  });
  const isOpenAtom = atom((get) => {
    const { status, value } = get(open);
    return status === 'unvouched' || value;
  });
  const ownAtom = stableAtom((get): OwnHand => {
    const position = get(queueAtom).find(({ isLocal }) => isLocal)?.position;
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

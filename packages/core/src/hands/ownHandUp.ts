import { atom, type Atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { hostHeldService } from '../host-held/hostHeldService';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { floorCallsService } from '../stage/floorCallsService';
import { stageValue } from '../stage/stageValues';
import { isDown, seatOf } from './handList';
import { handListValue } from './handListValue';
import type { HandState } from './handState';
import type { HandSlot } from './handValue';
import { startOwnTicket } from './ownTicket';
import type { OwnHand } from './raisedHand';

/** Why the own hand is down although its owner did not take it down; who was called has nothing to be told. */
export interface Lowerer {
  by?: NonNullable<OwnHand['loweredBy']> | 'call' | undefined;
  name?: string | undefined;
}

/** The own hand, as what becomes of it moves it. */
export interface OwnHandMoves {
  readonly localAtom: Atom<HandSlot>;
  readonly lowererAtom: PrimitiveAtom<Lowerer>;
  putUp(): Promise<void>;
  clear(): Promise<void>;
  /** Takes it down because its owner was called, on the person's other devices too. */
  lowerCalled(): Promise<void>;
  isSpeakingTurn(): boolean;
}

/**
 * What becomes of the own hand once it was up: hosts lower it and put it back, its owner is called, and its place outlasts a lost connection.
 * The answer is told before the hand goes up again.
 */
export function startOwnHandUp(
  connection: Connection,
  { handsAtom, listAtom }: HandState,
  { localAtom, lowererAtom, putUp, clear, lowerCalled, isSpeakingTurn }: OwnHandMoves,
): () => void {
  const { onDispose, state } = connection;
  const roster = connection.use(rosterService);
  const hostHeld = connection.use(hostHeldService);
  const stage = connection.use(sessionValuesService).open(stageValue).stateAtom;

  const setLoweredBy = (by: Lowerer['by']) => {
    const name = by === 'host' ? lastToDecide()?.userName : undefined;
    state.update((set) => set(lowererAtom, { by, name }));
  };
  /* The first eight characters of a session_id are what Daily vouches for: they lie in a host's own userData. */
  function lastToDecide() {
    const by = hostHeld.get(connection.wireName(handListValue.key))?.by;
    return roster.all().find(({ isHost, sessionId }) => isHost && seatOf(sessionId) === by);
  }

  /* Who is brought on stage with the hand up has been called, also where the message of it is lost. */
  const isOnStageAtom = atom((get) => {
    const local = get(roster.localIdAtom) === null ? undefined : roster.local();
    return get(stage).value.some((id) => local && roster.recall(id)?.userId === local.userId);
  });
  const comeOnStage = () => {
    if (state.get(isOnStageAtom) && state.get(lowererAtom).by) setLoweredBy('call');
  };

  /* The owner of a hand that a host lowered takes it down itself, so that the list need not remember it. */
  const isLoweredAtom = atom((get) => {
    const list = get(listAtom);
    const isAnyLowered = list.lowered.size > 0 || list.floor > 0;
    if (!isAnyLowered || get(roster.actingHostIdAtom) === null) return false;
    const own = get(handsAtom).find(({ sessionId }) => sessionId === get(roster.localIdAtom));
    return own !== undefined && isDown(list, own);
  });
  /* Who was lowered while this was loaded, and is on stage, was called. */
  let wasRaisedOnStage = state.get(isOnStageAtom) && !state.get(isLoweredAtom);
  function obey() {
    if (!state.get(isLoweredAtom)) return;
    const isCalled = state.get(isOnStageAtom) && !wasRaisedOnStage;
    const by = isSpeakingTurn() ? 'speaking' : 'host';
    setLoweredBy(isCalled ? 'call' : by);
    void clear().catch(() => undefined);
  }

  /* Where the hosts' list comes after their message, the hand went down once more meanwhile. */
  const isPutBackAtom = atom((get) => {
    const isDownForOthers = get(localAtom) === false && get(lowererAtom).by !== undefined;
    const seat = seatOf(get(roster.localIdAtom) ?? '');
    const isExpected = get(listAtom).lowered.get(seat) === 0;
    return isDownForOthers && isExpected && get(roster.actingHostIdAtom) !== null;
  });
  const comeBack = () => {
    if (state.get(isPutBackAtom)) void putUp().catch(() => undefined);
  };

  const subscriptions = [
    connection.use(floorCallsService).onCall(() => void lowerCalled().catch(() => undefined)),
    state.subscribe(isLoweredAtom, obey),
    state.subscribe(isOnStageAtom, comeOnStage),
    state.subscribe(isPutBackAtom, comeBack),
  ];
  onDispose(() => subscriptions.forEach((stop) => stop()));
  startOwnTicket(connection, localAtom);
  obey();

  return () => {
    wasRaisedOnStage = state.get(isOnStageAtom);
  };
}

import { atom, type Atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { hostHeldService } from '../host-held/hostHeldService';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { floorCallsService } from '../stage/floorCallsService';
import { stageValue } from '../stage/stageValues';
import { statusService } from '../status/statusService';
import { handDown } from './handDown';
import { isDown, seatOf } from './handList';
import { handListValue } from './handListValue';
import type { HandState } from './handState';
import { handValue, type HandSlot } from './handValue';
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
  /** The same where Daily hid this client when it went up. */
  clearHidden(): Promise<void>;
  /** Takes it down because its owner was called, on the person's other devices too. */
  lowerCalled(): Promise<void>;
  isSpeakingTurn(): boolean;
}

/** What the own hand needs only once it was up. */
export interface OwnHandUp {
  /** Before it goes up again; the rank that it had, where it went down because its owner spoke and no host is there to keep the place. */
  raise(): number | undefined;
  /** Takes it down on the person's other devices. */
  clearOthers(): Promise<void>;
  lowerForSpeaking(): Promise<void>;
}

/**
 * What becomes of the own hand once it was up: hosts lower it and put it back, its owner is called, hidden or shown, and its place outlasts a
 * lost connection.
 */
export function startOwnHandUp(
  connection: Connection,
  { handsAtom, listAtom, isHiddenAtom, isHiddenUpAtom }: HandState,
  moves: OwnHandMoves,
): OwnHandUp {
  const { localAtom, lowererAtom, putUp, clear, clearHidden, lowerCalled, isSpeakingTurn } = moves;
  const { onDispose, state } = connection;
  const roster = connection.use(rosterService);
  const hostHeld = connection.use(hostHeldService);
  const stage = connection.use(sessionValuesService).open(stageValue).stateAtom;

  const messages = connection.use(messageService);
  const values = connection.use(participantValuesService);
  let rankBefore: number | undefined;

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

  /* Who is shown again has userData that others see, and who is hidden has none. */
  function changeSides() {
    const isHidden = state.get(isHiddenAtom);
    const isMoving = isHidden ? state.get(localAtom) !== false : state.get(isHiddenUpAtom);
    if (!isMoving || !connection.use(statusService).isJoined()) return;
    const before = isHidden ? values.set(handValue, false) : clearHidden();
    void before.then(putUp).catch(() => undefined);
  }

  const subscriptions = [
    messages.subscribe(handDown, (_, { sender }) => {
      const local = roster.local();
      const isOwn = sender.kind === 'participant' && sender.userId === local?.userId;
      if (isOwn) void clear().catch(() => undefined);
    }),
    state.subscribe(isHiddenAtom, changeSides),
    connection.use(floorCallsService).onCall(() => void lowerCalled().catch(() => undefined)),
    state.subscribe(isLoweredAtom, obey),
    state.subscribe(isOnStageAtom, comeOnStage),
    state.subscribe(isPutBackAtom, comeBack),
  ];
  onDispose(() => subscriptions.forEach((stop) => stop()));
  startOwnTicket(connection, localAtom);
  obey();
  changeSides();

  return {
    raise() {
      wasRaisedOnStage = state.get(isOnStageAtom);
      const isUndo = !state.get(isHiddenAtom) && !roster.actingHost();
      const rank = isUndo ? rankBefore : undefined;
      rankBefore = undefined;
      return rank;
    },
    async clearOthers() {
      const local = roster.local();
      const others = state
        .get(handsAtom)
        .filter((hand) => hand.userId === local?.userId && hand.sessionId !== local.sessionId)
        .map(({ sessionId }) => sessionId);
      if (others.length > 0) await messages.send(handDown, {}, { to: others });
    },
    async lowerForSpeaking() {
      const slot = state.get(localAtom);
      rankBefore = typeof slot === 'number' ? slot : undefined;
      setLoweredBy('speaking');
      await clear();
    },
  };
}

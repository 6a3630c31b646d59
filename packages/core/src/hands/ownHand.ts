import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection } from '../connection/connection';
import { createLazyPart, startWhenWanted } from '../connection/lazyPart';
import { hostHeldService } from '../host-held/hostHeldService';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { stableAtom } from '../state/stableAtom';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { floorCallsService } from '../stage/floorCallsService';
import { stageValue } from '../stage/stageValues';
import { statusService } from '../status/statusService';
import { backInLine } from './backInLine';
import { cannotRaise } from './cannotRaise';
import { handDown } from './handDown';
import { isDown, seatOf } from './handList';
import { ownHiddenHandCode, ownTicketCode } from './handsCode';
import { handListValue } from './handListValue';
import type { HandState } from './handState';
import { handValue, HIGHEST_RANK, highestRank } from './handValue';
import { hadHandInTab } from './handInTab';
import type { OwnHand } from './raisedHand';

/** Why the own hand is down although its owner did not take it down; who was called has nothing to be told. */
interface Lowerer {
  by?: NonNullable<OwnHand['loweredBy']> | 'call' | undefined;
  name?: string | undefined;
}

/** The hand of this client's person. */
export interface OwnHandControl {
  readonly ownAtom: Atom<OwnHand>;
  raise(): Promise<void>;
  /** Takes it down, on the person's other devices too. */
  lower(): Promise<void>;
  /** Puts it up whatever the queue says, as a host may. */
  putUp(): Promise<void>;
  /** Takes it down because its owner spoke, where no host is who would. */
  lowerForSpeaking(): Promise<void>;
}

/** Makes it; `isSpeakingTurn` says whether it was to be lowered for speaking just now. */
export function createOwnHand(
  connection: Connection,
  handState: HandState,
  isSpeakingTurn: () => boolean,
): OwnHandControl {
  const { onDispose, state } = connection;
  const { handsAtom, listAtom, isHiddenAtom, isHiddenUpAtom } = handState;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const values = connection.use(participantValuesService);
  const { localAtom } = values.track(handValue);
  const hostHeld = connection.use(hostHeldService);
  const stage = connection.use(sessionValuesService).open(stageValue).stateAtom;
  const lowererAtom = atom<Lowerer>({});
  const hidden = createLazyPart(connection, ownHiddenHandCode, ({ createOwnHiddenHand }) =>
    createOwnHiddenHand(connection, isHiddenUpAtom),
  );
  const ticket = createLazyPart(connection, ownTicketCode, ({ startOwnTicket }) =>
    startOwnTicket(connection, localAtom),
  );
  let rankBefore: number | undefined;

  const ownAtom = stableAtom((get): OwnHand => {
    const own = get(handState.ownAtom);
    const { by, name } = get(lowererAtom);
    return own.isRaised || by === 'call' ? own : { ...own, loweredBy: by, lowererName: name };
  });
  const setLoweredBy = (by?: Lowerer['by']) => {
    const name = by === 'host' ? lastToDecide()?.userName : undefined;
    state.update((set) => set(lowererAtom, { by, name }));
  };
  /* The first eight characters of a session_id are what Daily vouches for: they lie in a host's own userData. */
  function lastToDecide() {
    const by = hostHeld.get(connection.wireName(handListValue.key))?.by;
    return roster.all().find(({ isHost, sessionId }) => isHost && seatOf(sessionId) === by);
  }
  const isHidden = () => state.get(isHiddenAtom);
  const act = (run: () => Promise<void>) =>
    attempt(connection, 'participant-value', 'handRaised', run);

  function nextRank() {
    const { floor, lowered } = state.get(listAtom);
    const ownLowered = lowered.get(seatOf(roster.local()?.sessionId ?? '')) ?? 0;
    const highest = highestRank(state.get(handsAtom).map(({ rank }) => rank));
    return Math.min(Math.max(highest, floor, ownLowered) + 1, HIGHEST_RANK);
  }

  async function clear() {
    if (isHidden()) return hidden.started()?.lower();
    if (state.get(localAtom) !== false) await values.set(handValue, false);
  }

  /* Who is brought on stage with the hand up has been called, also where the message of it is lost. */
  const isOnStageAtom = atom((get) => {
    const local = get(roster.localIdAtom) === null ? undefined : roster.local();
    return get(stage).value.some((id) => local && roster.recall(id)?.userId === local.userId);
  });
  let wasRaisedOnStage = false;
  const comeOnStage = () => {
    if (state.get(isOnStageAtom) && state.get(lowererAtom).by) setLoweredBy('call');
  };

  async function putUp() {
    setLoweredBy();
    wasRaisedOnStage = state.get(isOnStageAtom);
    if (isHidden()) return hidden.run((hand) => hand.raise());
    const isUndo = rankBefore !== undefined && !roster.actingHost();
    const rank = isUndo ? rankBefore : undefined;
    rankBefore = undefined;
    await values.set(handValue, rank ?? nextRank());
  }

  async function clearOtherDevices() {
    const local = roster.local();
    const others = state
      .get(handsAtom)
      .filter((hand) => hand.userId === local?.userId && hand.sessionId !== local.sessionId)
      .map(({ sessionId }) => sessionId);
    if (others.length > 0) await messages.send(handDown, {}, { to: others });
  }

  /* The owner of a hand that a host lowered takes it down itself, so that the list need not remember it. */
  const isLoweredAtom = atom((get) => {
    const list = get(listAtom);
    const isAnyLowered = list.lowered.size > 0 || list.floor > 0;
    if (!isAnyLowered || get(roster.actingHostIdAtom) === null) return false;
    const own = get(handsAtom).find(({ sessionId }) => sessionId === get(roster.localIdAtom));
    return own !== undefined && isDown(list, own);
  });
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
    const isMoving = state.get(isHidden() ? isUpAtom : isHiddenUpAtom);
    if (!isMoving || !connection.use(statusService).isJoined()) return;
    const before = isHidden() ? values.set(handValue, false) : hidden.started()?.lower();
    void Promise.resolve(before)
      .then(putUp)
      .catch(() => undefined);
  }

  const lower = (by?: 'call') =>
    act(async () => {
      setLoweredBy(by);
      await Promise.all([clear(), clearOtherDevices()]);
    });

  const isUpAtom = atom((get) => get(localAtom) !== false);
  const hadHand = hadHandInTab();
  const keepPlace = startWhenWanted(
    connection,
    'hand-ticket',
    ticket,
    () => hadHand || state.get(isUpAtom),
  );

  const subscriptions = [
    state.subscribe(isUpAtom, keepPlace),
    connection.use(floorCallsService).onCall(() => void lower('call').catch(() => undefined)),
    messages.subscribe(backInLine, () => {
      const { disabledReason, isRaised } = state.get(ownAtom);
      if (isRaised || (disabledReason && disabledReason !== 'closed')) return;
      void putUp().catch(() => undefined);
    }),
    messages.subscribe(handDown, (_, { sender }) => {
      const local = roster.local();
      const isOwn = sender.kind === 'participant' && sender.userId === local?.userId;
      if (isOwn) void clear().catch(() => undefined);
    }),
    state.subscribe(isLoweredAtom, obey),
    state.subscribe(isOnStageAtom, comeOnStage),
    state.subscribe(isPutBackAtom, comeBack),
    state.subscribe(isHiddenAtom, changeSides),
  ];
  connection.use(statusService).onStay(({ type }) => {
    if (type !== 'interrupted') setLoweredBy();
  });
  onDispose(() => subscriptions.forEach((stop) => stop()));
  keepPlace();
  obey();

  return {
    ownAtom,
    putUp,
    raise: () =>
      act(async () => {
        const { disabledReason, isRaised } = state.get(ownAtom);
        if (isRaised) return;
        if (disabledReason) throw cannotRaise(disabledReason);
        await putUp();
      }),
    lower: () => lower(),
    lowerForSpeaking: () =>
      act(async () => {
        const slot = state.get(localAtom);
        rankBefore = typeof slot === 'number' ? slot : undefined;
        setLoweredBy('speaking');
        await clear();
      }),
  };
}

import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { backInLine } from './backInLine';
import { lowerAllHands, lowerUser } from './editHandList';
import { noPlace } from './handErrors';
import { handsOpenValue, queueOpenValue } from './handListValue';
import { createHandState } from './handState';
import { startHandUpkeep } from './handUpkeep';
import { keepHiddenHands } from './hiddenHandKeeper';
import { startLowerAfterSpeaking } from './lowerAfterSpeaking';
import { moveHand } from './moveHand';
import { createOwnHand } from './ownHand';
import type { OwnHand, RaisedHand } from './raisedHand';

/** The raised hands of one connection. Actions reject with typed errors, which `onEvent` hears of too. */
export interface Hands {
  /** Who is next, and next; the same on every screen. */
  readonly queueAtom: Atom<readonly RaisedHand[]>;
  readonly ownAtom: Atom<OwnHand>;
  readonly isOpenAtom: Atom<boolean>;
  /**
   * Raises the own hand behind all others; up to 25 s after a host lowered it, at its old place. A hidden participant's is told to the hosts. Rejects
   * as `not-joined`, `closed` or `not-allowed` (no presence, and no host to tell).
   */
  raise(): Promise<void>;
  /** Takes the own hand down, on other devices of a token's user_id too. */
  lowerOwn(): Promise<void>;
  /** Raises the own hand when it is down, else takes it down. */
  toggle(): Promise<void>;
  /** Hosts only: takes a hand down on all screens at once, until it is raised again. Its place is kept for 25 s. Else rejects as `not-host`. */
  lower(sessionId: string): Promise<void>;
  /**
   * Hosts only: puts somebody who was lowered, or called on stage, back in the queue: at the old place up to 25 s after they were lowered or
   * went off the stage, else behind all others. Their client raises the hand. Rejects as `not-host`, or `unknown-recipient` when they are gone.
   */
  putBack(sessionId: string): Promise<void>;
  /** Hosts only; no place is kept. */
  lowerAll(): Promise<void>;
  /**
   * Hosts only: gives a raised hand the place `to`, counted from 1; past the end it is the last. Rejects as `not-host`, and as `invalid-data`
   * where `to` is no whole number from 1.
   */
  move(sessionId: string, to: number): Promise<void>;
  /** Hosts only: whether hands may be raised; those that are up stay up. */
  setOpen(isOpen: boolean): Promise<void>;
}

/**
 * The hands of a connection.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * const { raise, queueAtom } = use(handsService);
 * await raise();
 * state.get(queueAtom).map(({ userName, position }) => `${position} ${userName}`);
 * ```
 */
export const handsService: Service<Hands> = {
  name: 'hands',
  create: (connection: Connection) => {
    const { state } = connection;
    const roster = connection.use(rosterService);
    const messages = connection.use(messageService);
    const values = connection.use(sessionValuesService);
    const [open, guideOpen] = [values.open(handsOpenValue), values.open(queueOpenValue)];
    const handState = createHandState(connection);
    const { handsAtom, queueAtom, isOpenAtom } = handState;
    const upkeep = startHandUpkeep(connection, handState);
    keepHiddenHands(connection, handState);
    const isSpeakingTurn = startLowerAfterSpeaking(connection, handState, (hand) =>
      roster.actingHost() ? lowerHand(hand.sessionId) : own.lowerForSpeaking(),
    );
    const own = createOwnHand(connection, handState, isSpeakingTurn);

    const act = <T>(run: () => Promise<T>) => attempt(connection, 'session-value', 'hands', run);

    async function lowerHand(sessionId: string) {
      const userId = state.get(queueAtom).find((hand) => hand.sessionId === sessionId)?.userId;
      const hands = state.get(handsAtom).filter((hand) => hand.userId === userId);
      if (roster.local()?.isHost && userId === undefined) return;
      await upkeep.lower((list) => lowerUser(list, sessionId, hands), hands);
    }

    return {
      queueAtom,
      isOpenAtom,
      ownAtom: own.ownAtom,
      raise: own.raise,
      lowerOwn: own.lower,
      toggle: () => (state.get(own.ownAtom).isRaised ? own.lower() : own.raise()),
      lower: (sessionId) => act(() => lowerHand(sessionId)),
      lowerAll: () =>
        act(async () => {
          const hands = state.get(handsAtom);
          if (roster.local()?.isHost && hands.length === 0) return;
          await upkeep.lower((list) => lowerAllHands(list, hands), hands);
        }),
      putBack: (sessionId) =>
        act(async () => {
          await upkeep.putBack(sessionId);
          if (roster.local()?.sessionId === sessionId) await own.putUp();
          else await messages.send(backInLine, {}, { to: sessionId });
        }),
      move: (sessionId, to) =>
        act(async () => {
          if (!Number.isSafeInteger(to) || to < 1) throw noPlace(to);
          const others = () => state.get(queueAtom).filter((hand) => hand.sessionId !== sessionId);
          const next = others()[to - 1]?.sessionId;
          /* The front is the front, whoever stands there by now. */
          const before = () => (to === 1 ? others()[0]?.sessionId : next);
          await upkeep.decide(sessionId, (list) =>
            moveHand(list, state.get(handsAtom), sessionId, before()),
          );
        }),
      setOpen: (isOpen) =>
        act(async () => {
          await open.set(isOpen);
          await guideOpen.set(isOpen);
        }),
    };
  },
};

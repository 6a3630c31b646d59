import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { backInLine } from './backInLine';
import { lowerAllHands, lowerUser, putBackHand } from './editHandList';
import { cannotRaise, noPlace } from './handErrors';
import { isDown, seatOf } from './handList';
import { handsOpenValue } from './handListValue';
import { createHandState } from './handState';
import { startHandUpkeep } from './handUpkeep';
import { handValue, HIGHEST_RANK, highestRank } from './handValue';
import { moveHand } from './moveHand';
import type { OwnHand, RaisedHand } from './raisedHand';

/** The raised hands of one connection. Actions reject with typed errors, which `onEvent` hears of too. */
export interface Hands {
  /** Who is next, and next; the same on every screen. */
  readonly queueAtom: Atom<readonly RaisedHand[]>;
  readonly ownAtom: Atom<OwnHand>;
  readonly isOpenAtom: Atom<boolean>;
  /** Raises the own hand behind all others; up to 25 s after a host lowered it, at its old place. Rejects as `not-joined`, `closed` or `not-allowed` (no presence). */
  raise(): Promise<void>;
  /** Takes the own hand down. */
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

/** The hands of a connection. */
export const handsService: Service<Hands> = {
  name: 'hands',
  create: (connection: Connection) => {
    const { state } = connection;
    const roster = connection.use(rosterService);
    const messages = connection.use(messageService);
    const values = connection.use(participantValuesService);
    const open = connection.use(sessionValuesService).open(handsOpenValue);
    const { localAtom } = values.track(handValue);
    const handState = createHandState(connection);
    const { handsAtom, listAtom, queueAtom, ownAtom, isOpenAtom } = handState;
    const upkeep = startHandUpkeep(connection, handState);

    const nextRank = () => {
      const { floor, lowered } = state.get(listAtom);
      const ownLowered = lowered.get(seatOf(roster.local()?.sessionId ?? '')) ?? 0;
      const highest = highestRank(state.get(handsAtom).map(({ rank }) => rank));
      return Math.min(Math.max(highest, floor, ownLowered) + 1, HIGHEST_RANK);
    };
    const act = <T>(mechanism: 'participant-value' | 'session-value', run: () => Promise<T>) =>
      attempt(connection, mechanism, mechanism === 'session-value' ? 'hands' : 'handRaised', run);
    const clearOwn = async () => {
      if (state.get(localAtom) !== false) await values.set(handValue, false);
    };

    /* The owner of a hand that a host lowered takes it down itself, so that the list need not remember it. */
    const isLoweredAtom = atom((get) => {
      const own = get(handsAtom).find(({ sessionId }) => sessionId === get(roster.localIdAtom));
      const isHostPresent = get(roster.actingHostIdAtom) !== null;
      return isHostPresent && own !== undefined && isDown(get(listAtom), own);
    });
    const obey = () => {
      if (state.get(isLoweredAtom)) void clearOwn().catch(() => undefined);
    };
    connection.onDispose(state.subscribe(isLoweredAtom, obey));
    obey();

    const raise = () =>
      act('participant-value', async () => {
        const { disabledReason, isRaised } = state.get(ownAtom);
        if (isRaised) return;
        if (disabledReason) throw cannotRaise(disabledReason);
        await values.set(handValue, nextRank());
      });
    const stopListening = messages.subscribe(backInLine, () => {
      const { disabledReason, isRaised } = state.get(ownAtom);
      if (isRaised || (disabledReason && disabledReason !== 'closed')) return;
      void values.set(handValue, nextRank()).catch(() => undefined);
    });
    connection.onDispose(stopListening);
    const lowerOwn = () => act('participant-value', clearOwn);

    return {
      queueAtom,
      ownAtom,
      isOpenAtom,
      raise,
      lowerOwn,
      toggle: () => (state.get(ownAtom).isRaised ? lowerOwn() : raise()),
      lower: (sessionId) =>
        act('session-value', async () => {
          const userId = state.get(queueAtom).find((hand) => hand.sessionId === sessionId)?.userId;
          const hands = state.get(handsAtom).filter((hand) => hand.userId === userId);
          if (roster.local()?.isHost && userId === undefined) return;
          await upkeep.decide((list) => lowerUser(list, sessionId, hands), hands);
        }),
      lowerAll: () =>
        act('session-value', async () => {
          const hands = state.get(handsAtom);
          if (roster.local()?.isHost && hands.length === 0) return;
          await upkeep.decide((list) => lowerAllHands(list, hands), hands);
        }),
      putBack: (sessionId) =>
        act('session-value', async () => {
          await upkeep.decide((list) => putBackHand(list, sessionId));
          if (roster.local()?.sessionId === sessionId) await values.set(handValue, nextRank());
          else await messages.send(backInLine, {}, { to: sessionId });
        }),
      move: (sessionId, to) =>
        act('session-value', async () => {
          if (!Number.isSafeInteger(to) || to < 1) throw noPlace(to);
          const others = state.get(queueAtom).filter((hand) => hand.sessionId !== sessionId);
          const before = others[to - 1]?.sessionId;
          await upkeep.decide((list) => moveHand(list, state.get(handsAtom), sessionId, before));
        }),
      setOpen: (isOpen) =>
        act('session-value', async () => {
          await open.set(isOpen);
        }),
    };
  },
};

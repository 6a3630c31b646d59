import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { createLazyPart, startWhenHost, startWhenWanted } from '../connection/lazyPart';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import type { HandDuties } from './handDuties';
import { handDutiesCode, lowerAfterSpeakingCode } from './handsCode';
import { handListValue, handsOpenValue } from './handListValue';
import { createHandState } from './handState';
import { watchEarlyHiddenHands } from './earlyHiddenHands';
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

/** The hands of a connection; what `handsService` names for others. */
export const hands: Service<Hands> = {
  name: 'hands',
  create: (connection: Connection) => {
    const { state } = connection;
    const roster = connection.use(rosterService);
    const values = connection.use(sessionValuesService);
    const list = values.open(handListValue);
    const open = values.open(handsOpenValue);
    const handState = createHandState(connection);
    const own = createOwnHand(connection, handState, () => speaking.started()?.() ?? false);
    const early = watchEarlyHiddenHands(connection);
    const duties = createLazyPart(connection, handDutiesCode, ({ startHandDuties }) =>
      startHandDuties(connection, handState, own.putUp, early),
    );
    startWhenHost(connection, 'hands', duties);
    const speaking = createLazyPart(
      connection,
      lowerAfterSpeakingCode,
      ({ startLowerAfterSpeaking }) =>
        startLowerAfterSpeaking(connection, handState, ({ sessionId }) =>
          roster.actingHost() ? duties.run((all) => all.lower(sessionId)) : own.lowerForSpeaking(),
        ),
    );
    const { lowerAfterSpeaking = false } = connection.options.hands ?? {};
    startWhenWanted(connection, 'hands', speaking, () => lowerAfterSpeaking !== false)();

    const asHost = (
      run: (all: HandDuties) => Promise<void>,
      refuse: () => Promise<unknown> = () => list.set((now) => now),
    ) =>
      attempt(connection, 'session-value', 'hands', async () => {
        /* As the value does who is no host; nothing is loaded for that. */
        if (!roster.local()?.isHost) await refuse();
        await duties.run(run);
      });

    return {
      queueAtom: handState.queueAtom,
      isOpenAtom: handState.isOpenAtom,
      ownAtom: own.ownAtom,
      raise: own.raise,
      lowerOwn: own.lower,
      toggle: () => (state.get(own.ownAtom).isRaised ? own.lower() : own.raise()),
      lower: (sessionId) => asHost((all) => all.lower(sessionId)),
      lowerAll: () => asHost((all) => all.lowerAll()),
      putBack: (sessionId) => asHost((all) => all.putBack(sessionId)),
      move: (sessionId, to) => asHost((all) => all.move(sessionId, to)),
      setOpen: (isOpen) =>
        asHost(
          (all) => all.setOpen(isOpen),
          () => open.set(isOpen),
        ),
    };
  },
};

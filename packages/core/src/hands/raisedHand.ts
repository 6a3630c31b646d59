import type { Participant } from '../roster/participant';

/** A raised hand in its place. */
export interface RaisedHand {
  readonly sessionId: string;
  /** Daily's user_id: the token's, else the session_id. */
  readonly userId: string;
  readonly userName: string;
  /** From 1; the same on every screen. */
  readonly position: number;
  readonly isLocal: boolean;
  /**
   * Whether its owner is out of the call, and the place is kept for up to 30 s: while a host is present, where a token's user_id tells who comes
   * back.
   */
  readonly isAway: boolean;
}

/** This client's own hand. */
export interface OwnHand {
  readonly isRaised: boolean;
  /** From 1; undefined while the hand is down. */
  readonly position: number | undefined;
  /** Why it cannot be raised: not joined, hidden from the others (`hasPresence: false`), or closed by a host. */
  readonly disabledReason: 'closed' | 'not-joined' | 'no-presence' | undefined;
}

/** Puts a name and a position to a hand. */
export function toRaisedHand(participant: Participant, index: number, isAway: boolean): RaisedHand {
  const { sessionId, userId, userName, isLocal } = participant;
  return { sessionId, userId, userName, position: index + 1, isLocal, isAway };
}

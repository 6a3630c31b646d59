import type { Participant } from '../roster/participant';

/** A raised hand in its place. */
export interface RaisedHand {
  readonly sessionId: string;
  /** Daily's user_id: the token's, else the session_id. */
  readonly userId: string;
  readonly userName: string;
  /** From 1; the same on every screen. */
  readonly position: number;
  /** One's own, also where it was raised on another device of the token's user_id. */
  readonly isLocal: boolean;
  /**
   * Whether its owner is out of the call, and the place is kept for up to 30 s: while a host is present, where a token's user_id tells who comes
   * back. Others are gone at once, and back at their place when their client joins again within that time.
   */
  readonly isAway: boolean;
  /** Whether Daily hides its owner (`hasPresence: false`): the name is a claim then, and nobody can bring them on stage before
   * Daily shows them (`updatePermissions: { hasPresence: true }`). */
  readonly isHidden: boolean;
}

/** This client's own hand. */
export interface OwnHand {
  readonly isRaised: boolean;
  /** From 1; undefined while the hand is down. */
  readonly position: number | undefined;
  /** Why it cannot be raised: not joined, hidden from the others (`hasPresence: false`) without a host to tell, or closed by a host. */
  readonly disabledReason: 'closed' | 'not-joined' | 'no-presence' | undefined;
  /** Why it was lowered although its owner did not and was not called; undefined again once it is raised, or lowered by its owner. */
  readonly loweredBy?: 'host' | 'speaking' | undefined;
  /** The name of the host who lowered it, if that host is still in the call. */
  readonly lowererName?: string | undefined;
}

/** Puts a position to the hand of a participant. */
export function toRaisedHand(
  { sessionId, userId, userName }: Pick<Participant, 'sessionId' | 'userId' | 'userName'>,
  rest: Pick<RaisedHand, 'position' | 'isLocal' | 'isAway' | 'isHidden'>,
): RaisedHand {
  return { sessionId, userId, userName, ...rest };
}

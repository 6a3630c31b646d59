/** What a meeting token says, once somebody who can has verified it. */
export interface MeetingToken {
  /** The only room that it opens; absent when it opens every room of the domain. */
  roomName?: string;
  /** Whether Daily makes its bearer an owner, who may command. */
  isOwner: boolean;
  /** The app's own id of the user. */
  userId?: string;
  /** The name that the call shows. */
  userName?: string;
  /** Until when one may join with it; absent: forever. */
  expiresAt?: Date;
}

/**
 * Finds out whether a meeting token is genuine, and what it says. Rejects with a {@link MeetingTokenError} if it is not.
 * `api.validateToken` asks Daily; `selfSignedTokens` checks the signature itself.
 */
export type VerifyToken = (
  token: string,
  options?: { signal?: AbortSignal },
) => Promise<MeetingToken>;

/**
 * A meeting token that is not to be believed: forged, expired, not yet valid or of another domain. Holds no part of it.
 *
 * @example
 * ```ts
 * const caller = await daily.validateToken(token).catch((error) => {
 *   if (error instanceof MeetingTokenError) return null;
 *   throw error;
 * });
 * ```
 */
export class MeetingTokenError extends Error {
  /** For logs and `switch` statements. */
  override readonly name = 'MeetingTokenError';
}

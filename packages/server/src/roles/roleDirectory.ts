import { abortable } from '../api/pause';
import type { PresentParticipant } from '../rooms/presence';

/** Somebody in the call whose meeting token has a `user_id`. */
export type KnownUser = PresentParticipant & { userId: string };

/** What a {@link RoleDirectory} is asked about. */
export interface RoleQuery {
  /** The room's name. */
  room: string;
  /** Those in the call whose meeting token has a `user_id`; up to 15 s late. */
  participants: readonly KnownUser[];
  /** Of the caller of `send`. */
  signal?: AbortSignal | undefined;
}

/**
 * Knows who has a role: answers their user_ids, as in their meeting tokens. It may name people who are not in the call.
 * What it throws, `send` throws.
 *
 * @example
 * ```ts
 * const directory: RoleDirectory = (role, { room }) => db.userIdsWith(role, room);
 * await daily.room('town-hall').send(cue, {}, { to: { role: 'speaker', directory } });
 * ```
 */
export type RoleDirectory = (
  role: string,
  query: RoleQuery,
) => Iterable<string> | PromiseLike<Iterable<string>>;

/**
 * A directory that reads roles from the `user_id` which your server wrote into the meeting tokens: the server's side of
 * `tokenRoles` of `@backchannel/core`, and the same function fits both. Who joined without a token has none.
 *
 * @example
 * ```ts
 * // user_id in the token: 'speaker:41'
 * const directory = tokenDirectory(({ userId }) => userId.split(':')[0]);
 * await daily.room('town-hall').send(cue, {}, { to: { role: 'speaker', directory } });
 * ```
 */
export function tokenDirectory(
  resolve: (identity: { sessionId: string; userId: string }) => string | undefined,
): RoleDirectory {
  return (role, { participants }) =>
    participants
      .filter(({ sessionId, userId }) => resolve({ sessionId, userId }) === role)
      .map(({ userId }) => userId);
}

const isKnown = (someone: PresentParticipant): someone is KnownUser => someone.userId !== null;

/** Those of them who have the role. @throws TypeError where the directory answers no list. */
export async function usersWithRole(
  role: string,
  directory: RoleDirectory,
  {
    room,
    participants,
    signal,
  }: { room: string; participants: PresentParticipant[]; signal: AbortSignal | undefined },
): Promise<PresentParticipant[]> {
  const known = participants.filter(isKnown);
  const answer = Promise.resolve(directory(role, { room, participants: known, signal }));
  const userIds = await abortable(answer, signal);
  if (typeof userIds === 'string' || typeof userIds?.[Symbol.iterator] !== 'function') {
    throw new TypeError(
      `The directory answered no list of user_ids for the role ${JSON.stringify(role)}, so nothing was sent. Return an array or a Set, [] for nobody.`,
    );
  }
  const wanted = new Set(userIds);
  return known.filter(({ userId }) => wanted.has(userId));
}

import type { Connection } from '../connection/connection';
import type { RoleReader, RoleSource } from '../connection/options';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { createAuthority } from './authority';
import { isRoleName } from './roleName';

/** What a meeting token vouches for; names are left out, since everybody can choose theirs. */
export type TokenIdentity = Pick<Participant, 'sessionId' | 'userId' | 'isOwner' | 'isHost'>;

/**
 * Roles read from what meeting tokens set, the `user_id` above all: for rooms of any size, and the same for everybody from the first moment.
 * Nobody in the call can change them.
 *
 * `trust: 'token'` says that all who join have a token of yours: without one Daily sets `userId` to the session_id. A resolver that throws
 * is reported as `handler-failed` and gives no role.
 *
 * @example
 * ```ts
 * // user_id in the token: 'speaker:41'
 * const roles = tokenRoles(({ userId }) => userId.split(':')[0], { trust: 'token' });
 * connect(call, { roles });
 * ```
 */
export function tokenRoles(
  resolve: (identity: TokenIdentity) => string | undefined,
  options: { trust: 'token' },
): RoleSource {
  return { name: options.trust, open: (connection) => open(connection, resolve) };
}

function open(
  connection: Connection,
  resolve: (identity: TokenIdentity) => string | undefined,
): RoleReader {
  const roster = connection.use(rosterService);
  const authority = createAuthority(connection);
  const resolved = new WeakMap<Participant, { role: string | undefined }>();

  function ask({ sessionId, userId, isOwner, isHost }: Participant): string | undefined {
    try {
      const role = resolve({ sessionId, userId, isOwner, isHost });
      return isRoleName(role) ? role : undefined;
    } catch (cause) {
      connection.report({
        kind: 'failed',
        code: 'handler-failed',
        mechanism: 'connection',
        name: 'roles',
        from: sessionId,
        detail: `The resolver of tokenRoles threw: ${cause instanceof Error ? cause.message : String(cause)}`,
      });
      return undefined;
    }
  }

  return {
    roleOf: (sessionId) => {
      const participant = authority(sessionId);
      if (!participant) return undefined;
      const known = resolved.get(participant) ?? { role: ask(participant) };
      resolved.set(participant, known);
      return known.role;
    },
    onChange: (listener) =>
      roster.onChange((change) => {
        if (change.type !== 'cleared') listener(new Set([change.participant.sessionId]));
      }),
  };
}

import type { RoleReader, RoleSource } from '../connection/options';
import type { Connection } from '../connection/connection';
import { hostHeldService } from '../host-held/hostHeldService';
import { readKey } from '../json/json';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { createAuthority } from './authority';
import { nobodyToGiveTo } from './roleErrors';
import { readRoleTable, rolesValue, type RoleTable } from './rolesValue';

/**
 * Roles that hosts give, as the host-held value `roles`: what anybody else writes changes nothing while a host is present, and the plain
 * copy in the session data is never believed. Late joiners have them at once.
 *
 * They belong to the user_id of a meeting token and so outlast a reconnect; without a token, to the session_id, and end with the stay. All
 * together have 1,024 characters of JSON, about twenty people by session_id; giving one more then rejects as `host-value-too-large`. Rooms
 * with more use short user_ids, leave the most frequent role ungiven, or take `tokenRoles`.
 *
 * @example
 * ```ts
 * connect(call, { roles: hostHeldRoles });
 * ```
 */
export const hostHeldRoles: RoleSource = { name: 'host-held', open };

function open(connection: Connection): RoleReader {
  const roster = connection.use(rosterService);
  const value = connection.use(sessionValuesService).open(rolesValue);
  const hostHeld = connection.use(hostHeldService);
  const authority = createAuthority(connection);
  const listeners: ((sessionIds: ReadonlySet<string>) => void)[] = [];
  const gone = new Set<string>();
  const key = connection.wireName(rolesValue.key);
  let decoded: { raw: unknown; table: RoleTable } = { raw: undefined, table: {} };

  /* Never the plain copy, which anybody can write: only what a host present holds, or the last one held. */
  function table(): RoleTable {
    const raw = hostHeld.get(key)?.value;
    if (raw !== decoded.raw) decoded = { raw, table: readRoleTable(raw) ?? {} };
    return decoded.table;
  }

  const roleIn = (roles: RoleTable, { sessionId, userId }: Participant) =>
    (readKey(roles, sessionId) ?? readKey(roles, userId)) as string | undefined;
  const tell = (sessionIds: Iterable<string>) => {
    const ids = new Set(sessionIds);
    for (const listener of listeners) listener(ids);
  };

  hostHeld.onChange((keys) => {
    if (keys.has(key)) tell(roster.all().map(({ sessionId }) => sessionId));
  });
  roster.onChange((change) => {
    if (change.type === 'cleared') {
      gone.clear();
      return;
    }
    const { sessionId, userId } = change.participant;
    if (change.type === 'gone' && userId === sessionId) gone.add(sessionId);
    tell([sessionId]);
  });

  return {
    roleOf: (sessionId) => {
      const participant = authority(sessionId);
      return participant && roleIn(table(), participant);
    },
    onChange: (listener) => listeners.push(listener),
    set: async (sessionId, role) => {
      const participant = roster.get(sessionId);
      /* Who may not write learns that first. */
      if (!participant && hostHeld.canWrite()) throw nobodyToGiveTo(sessionId);
      await value.set((now) => {
        const next = new Map(Object.entries(now));
        for (const id of [...gone, sessionId]) next.delete(id);
        if (participant && role !== null) next.set(participant.userId, role);
        else if (participant) next.delete(participant.userId);
        return Object.fromEntries(next);
      });
    },
  };
}

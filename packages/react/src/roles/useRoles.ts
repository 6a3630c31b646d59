import { rolesService, type Status } from '@backchannel/core';
import { useCallback } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStatus } from '../connection/useStatus';
import { act } from '../internal/act';
import { useStateAtom } from '../internal/useStateAtom';

const NONE: ReadonlyMap<string, string> = new Map();

/** What `useRoles` answers. */
export interface RolesResult {
  /** By session_id, those in the call who have a role. */
  roles: ReadonlyMap<string, string>;
  /**
   * Gives somebody a role of 1 to 40 characters, or takes it away with null. Stable. Rejects with `not-host`, `not-joined`, `not-allowed`
   * (the roles come from tokens), `unknown-recipient`, `invalid-data` or `host-value-too-large`.
   */
  setRole: (sessionId: string, role: string | null) => Promise<void>;
  /** Whether this client can give roles: it is a host, and they do not come from tokens. */
  canManage: boolean;
  status: Status;
}

/**
 * Who has which role, as hosts gave it (`hostHeldRoles`) or meeting tokens carry it (`tokenRoles`, an option of the connection). Roles that
 * participants give themselves are claims, and not in here.
 *
 * Late joiners have it at once. Renders when somebody's role changes.
 *
 * @example
 * ```tsx
 * const { roles, setRole, canManage } = useRoles();
 * return people.map(({ sessionId, userName }) => (
 *   <button key={sessionId} disabled={!canManage} onClick={() => setRole(sessionId, 'speaker')}>
 *     {userName} {roles.get(sessionId)}
 *   </button>
 * ));
 * ```
 */
export function useRoles(options: CallOption = {}): RolesResult {
  const connection = useConnection(options);
  const service = connection?.use(rolesService) ?? null;
  const roles = useStateAtom(connection, service?.rolesAtom ?? null, NONE);
  const canManage = useStateAtom<boolean>(connection, service?.canManageAtom ?? null, false);
  const status = useStatus(options);
  const setRole = useCallback(
    (sessionId: string, role: string | null) => act(service, ({ set }) => set(sessionId, role)),
    [service],
  );
  return { roles, setRole, canManage, status };
}

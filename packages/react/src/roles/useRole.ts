import {
  participantValuesService,
  roleClaim,
  rolesService,
  rosterService,
  type Status,
} from '@backchannel/core';
import { useCallback } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStatus } from '../connection/useStatus';
import { act } from '../internal/act';
import { useSelected } from '../internal/useSelected';
import { useStateAtom } from '../internal/useStateAtom';

const NONE: ReadonlyMap<string, string> = new Map();

/** What `useRole` answers. */
export interface RoleResult {
  /** As a host or a meeting token gave it; null for none. */
  role: string | null;
  /** What this participant says of itself (`roleClaim`). Show it as a claim: anybody can write anything there. */
  claimedRole: string | null;
  /** Gives or takes away (null) the role; as `setRole` of `useRoles`. */
  setRole: (role: string | null) => Promise<void>;
  /** Whether this client can give roles. */
  canManage: boolean;
  status: Status;
}

/**
 * The role of one participant, of this client without a session_id. Renders only when that role, or the claim, changes.
 *
 * @example
 * ```tsx
 * const { role, claimedRole } = useRole();
 * return <p>{role ?? (claimedRole ? `says: ${claimedRole}` : 'audience')}</p>;
 * ```
 */
export function useRole(sessionId?: string | null, options: CallOption = {}): RoleResult {
  const connection = useConnection(options);
  const service = connection?.use(rolesService) ?? null;
  const localIdAtom = connection?.use(rosterService).localIdAtom ?? null;
  const localId = useStateAtom(connection, localIdAtom, null);
  const id = sessionId === undefined ? localId : sessionId;
  const rolesAtom = service?.rolesAtom ?? null;
  const role = useSelected(connection, rolesAtom, NONE, (roles) => roles.get(id ?? '') ?? null);
  const claims = connection?.use(participantValuesService).track(roleClaim);
  const claimAtom = sessionId ? claims?.atomOf(sessionId) : claims?.localAtom;
  const claimedRole = useStateAtom(connection, (sessionId !== null && claimAtom) || null, null);
  const canManage = useStateAtom<boolean>(connection, service?.canManageAtom ?? null, false);
  const status = useStatus(options);
  const setRole = useCallback(
    (next: string | null) => act(service, ({ set }) => set(id ?? '', next)),
    [service, id],
  );
  return { role, claimedRole, setRole, canManage, status };
}

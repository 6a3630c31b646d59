import { defineSessionValue } from '../definitions/defineSessionValue';
import { schemaOf } from '../definitions/schemaOf';
import { isRecord } from '../json/json';
import { isRoleName } from './roleName';

/** Roles by the user_id of a token, or by session_id where there is none. */
export type RoleTable = Readonly<Record<string, string>>;

/** Reads a table off the wire; entries that name no role are passed over. */
export function readRoleTable(value: unknown): RoleTable | undefined {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => isRoleName(entry[1])),
  );
}

/**
 * Who has which role, as the host-held value `roles`: `{ [user_id or session_id]: role }`.
 *
 * Late joiners have it at once. It has 1,024 characters of JSON: about twenty people by session_id, more by short user_ids.
 */
export const rolesValue = defineSessionValue<RoleTable>('roles', {
  initial: {},
  schema: schemaOf('{ user_id or session_id: role }', readRoleTable),
  writableBy: 'host',
});

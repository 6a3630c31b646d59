import { BackchannelError } from '@backchannel/core';
import { isRecord } from '../api/json';
import type { RoleDirectory } from '../roles/roleDirectory';
import type { SendTarget } from './sendTarget';

/** A target whose form has been checked. */
export type CheckedTarget =
  | { kind: 'recipients'; recipients: string[] }
  | { kind: 'user'; userId: string }
  | { kind: 'directory'; role: string; directory: RoleDirectory }
  | { kind: 'broadcast'; role: string };

/** Whether a value can be a session_id or a user_id. */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && /^\S{1,128}$/.test(id);
}

/** Whether a value can be a role: 1 to 40 characters, as receivers know them. */
export function isRole(role: unknown): role is string {
  return typeof role === 'string' && role !== '' && role.length <= 40;
}

/** Checks a target, which may come from code without types. @throws BackchannelError `unknown-recipient`, which says what to pass. */
export function readTarget(target: SendTarget): CheckedTarget {
  if (isId(target)) return { kind: 'recipients', recipients: [target] };
  if (isList(target)) {
    const wrong = target.find((id) => !isId(id));
    if (wrong !== undefined) throw noRecipient(wrong);
    return { kind: 'recipients', recipients: [...new Set(target)] };
  }
  if (!isRecord(target)) throw noRecipient(target);

  const { userId, role, directory, delivery, ...others } = target;
  if (Object.keys(others).length > 0) throw noRecipient(target);
  if (role === undefined) {
    if (isId(userId) && directory === undefined && delivery === undefined)
      return { kind: 'user', userId };
    throw noRecipient(target);
  }
  if (!isRole(role) || userId !== undefined) throw noRecipient(target);
  if (typeof directory === 'function' && delivery === undefined)
    return { kind: 'directory', role, directory: directory };
  if (delivery === 'broadcast' && directory === undefined) return { kind: 'broadcast', role };
  throw new BackchannelError(
    'unknown-recipient',
    `{ role: ${JSON.stringify(role)} } does not say how to find them, so nothing was sent: Daily tells a server nobody's role. Pass { role, directory }, a function that knows whose user_ids have it, or { role, delivery: 'broadcast' }, which goes to everybody and which receivers filter; not both.`,
    { role },
  );
}

function isList(target: SendTarget): target is readonly string[] {
  return Array.isArray(target);
}

function noRecipient(target: unknown) {
  return new BackchannelError(
    'unknown-recipient',
    `${JSON.stringify(target)} is no recipient, so nothing was sent. Use '*', a session_id, an array of session_ids, { userId }, { role, directory } or { role, delivery: 'broadcast' }.`,
  );
}

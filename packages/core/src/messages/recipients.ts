import type { RoleReader } from '../connection/options';
import { BackchannelError } from '../errors/backchannelError';
import { readKey, type Json } from '../json/json';
import type { Participant } from '../roster/participant';
import type { Presence } from '../roster/presence';

/**
 * Who a message goes to: everybody else, one or several by session_id, everybody with a role (`owner` and `host` as Daily says it, others as
 * the connection's roles say it, never as claimed), or every device of a user. Roles and users are resolved to those present when it is
 * sent; one's own session_id is left out.
 */
export type Recipient =
  | '*'
  | (string & {})
  | readonly string[]
  | { readonly role: string; readonly userId?: never }
  | { readonly userId: string; readonly role?: never };

/** A recipient resolved to session ids. */
export interface ResolvedRecipient {
  /** What `sendAppMessage` gets. */
  to: '*' | string[];
  count: number;
  /** What the receivers are told. */
  claim: Json;
}

/**
 * Resolves a recipient against those present, oneself left out. daily-js validates nothing, so that a mistyped id would vanish without a trace.
 *
 * @throws BackchannelError `unknown-recipient`
 */
export function resolveRecipient(
  roster: Presence,
  recipient: Recipient,
  roles?: RoleReader,
): ResolvedRecipient {
  if (recipient === '*') {
    return { to: '*', count: Math.max(roster.count() - 1, 0), claim: 'all' };
  }
  if (typeof recipient === 'string') return toIds(roster, [recipient]);
  if (isList(recipient)) return toIds(roster, recipient);
  const role = readKey(recipient, 'role');
  const userId = readKey(recipient, 'userId');
  if (isName(role)) return { ...present(roster, byRole(role, roles)), claim: { role } };
  if (isName(userId)) return present(roster, (p) => p.userId === userId);
  throw unknownRecipient(recipient);
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

function unknownRecipient(recipient: unknown) {
  return new BackchannelError(
    'unknown-recipient',
    `${JSON.stringify(recipient)} is not the session_id of anybody in the call. Pass '*', a session_id from the roster (new with every join), { role } or { userId }.`,
    { recipient },
  );
}

/* Array.isArray does not narrow readonly arrays. */
const isList = (recipient: Exclude<Recipient, string>): recipient is readonly string[] =>
  Array.isArray(recipient);

function toIds(roster: Presence, ids: readonly string[]): ResolvedRecipient {
  const unique = [...new Set(ids)];
  const unknown = unique.find((id) => !roster.get(id));
  if (unknown !== undefined) throw unknownRecipient(unknown);
  const to = unique.filter((id) => !roster.get(id)?.isLocal);
  return { to, count: to.length, claim: claimOf(to.length) };
}

function present(roster: Presence, matches: (participant: Participant) => boolean) {
  const to = roster
    .all()
    .filter((p) => !p.isLocal && matches(p))
    .map((p) => p.sessionId);
  return { to, count: to.length, claim: claimOf(to.length) };
}

/** Whether somebody has a role: `owner` and `host` as Daily says it, others as the connection's source of roles says it. */
export function hasRole(
  { sessionId, isOwner, isHost }: Participant,
  role: string,
  roles: RoleReader | undefined,
): boolean {
  if (role === 'owner') return isOwner;
  return role === 'host' ? isHost : roles?.roleOf(sessionId) === role;
}

function byRole(role: string, roles: RoleReader | undefined) {
  if (roles || role === 'owner' || role === 'host') {
    return (participant: Participant) => hasRole(participant, role, roles);
  }
  throw new BackchannelError(
    'unknown-recipient',
    `nobody has the role "${role}": without a source of roles there are only "host" and "owner". ` +
      'Give the connection one, connect(call, { roles: hostHeldRoles }), or use a role hook.',
    { role },
  );
}

const claimOf = (count: number): Json => (count === 1 ? 'me' : { count });

import { BackchannelError } from '@backchannel/core';
import type { DailyRequest } from '../api/dailyRequest';
import { fetchPresence } from '../rooms/presence';

/**
 * Who a message of the server is for; exactly one kind.
 *
 * `'*'` is everybody in the call, a string one connection (a session_id, new with every join), an array several. A
 * `userId` is all connections whose meeting token has that `user_id`, looked up in presence: up to 15 s late.
 */
export type SendTarget = '*' | (string & {}) | readonly string[] | UserTarget;

/** All connections of one user; nothing else may stand beside it. */
export interface UserTarget {
  /** The `user_id` of their meeting token. */
  userId: string;
  /** Presence knows no roles. */
  role?: never;
  /** A session_id is a target of its own: pass the string. */
  sessionId?: never;
}

/** The recipients that Daily will be asked for, one request each. */
export interface ResolvedTarget {
  recipients: string[];
  /** ms that the presence behind them may be old; absent when none was needed. */
  presenceAge?: number;
}

/** Turns a target into recipients. @throws BackchannelError `unknown-recipient`. */
export async function resolveTarget(
  request: DailyRequest,
  room: string,
  target: SendTarget,
  signal: AbortSignal | undefined,
): Promise<ResolvedTarget> {
  if (typeof target === 'string') return { recipients: [checkRecipient(target)] };
  if (isList(target)) return { recipients: [...new Set(target.map(checkRecipient))] };

  const { userId } = target;
  checkRecipient(userId);
  const { participants, age } = await fetchPresence(request, room, { userId, signal });
  const recipients = [...new Set(participants.map((someone) => someone.sessionId))];
  if (recipients.length > 0) return { recipients, presenceAge: age };
  throw new BackchannelError(
    'unknown-recipient',
    `nobody in the call "${room}" has the user_id "${userId}", so nothing was sent. Only a meeting token sets it, and Daily's presence is up to 15 seconds late: try again, or send to a session_id.`,
    { userId, presenceAge: age },
  );
}

function isList(target: readonly string[] | UserTarget): target is readonly string[] {
  return Array.isArray(target);
}

function checkRecipient(recipient: unknown): string {
  if (typeof recipient === 'string' && /^\S{1,128}$/.test(recipient)) return recipient;
  throw new BackchannelError(
    'unknown-recipient',
    `${JSON.stringify(recipient)} is no recipient, so nothing was sent. Use '*', a session_id, an array of session_ids or { userId }.`,
  );
}

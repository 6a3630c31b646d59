import type { Connection } from '../connection/connection';
import { checkOutput } from '../definitions/check';
import type { MessageDefinition } from '../definitions/definition';
import { BackchannelError, toBackchannelError } from '../errors/backchannelError';
import { jsonSize } from '../json/json';
import { DAILY_LIMITS } from '../limits/limits';
import { createId } from '../platform/ids';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import type { Received } from './message';
import { PART_LIMITS } from './parts/part';
import { sendParts } from './parts/sendParts';
import { splitMessage } from './parts/splitMessage';
import { resolveRecipient, type Recipient } from './recipients';
import { toSender } from './sender';
import { encodeMessage, toFields } from './wire';

/** What `send` takes beside the data. */
export interface SendOptions {
  /** Default `'*'`: everybody in the call but oneself. */
  to?: Recipient | undefined;
  /** Also give it to this client's own handlers, as if it had come back. */
  includeSelf?: boolean | undefined;
  /** Stops a message in parts: `new AbortController().signal`. */
  signal?: { readonly aborted: boolean } | undefined;
  /** The message's id, to send the same again; made by the kit unless given. */
  id?: string | undefined;
}

/** What became of a message: handed to Daily, which acknowledges nothing. */
export interface SendReceipt {
  readonly id: string;
  /** How many were addressed. */
  readonly recipients: number;
}

/** Sends one message. Rejects with a typed error and then has sent nothing. */
export async function sendMessage<D extends object>(
  connection: Connection,
  definition: MessageDefinition<D>,
  data: D,
  { to = '*', id = createId(), signal }: SendOptions,
  onSent: (sent: Received) => void,
): Promise<SendReceipt> {
  const { report } = connection;
  const { type } = definition;
  const what = `the message "${type}"`;
  const roster = connection.use(rosterService);
  if (!connection.use(statusService).isJoined()) throw notJoined(what);

  checkOutput(definition.schema, data, what);
  const json = toFields(data, what);
  const resolved = resolveRecipient(roster, to);
  const wire = encodeMessage(type, json, { id, claim: resolved.claim });
  const size = jsonSize(wire);
  const limit = Math.min(definition.maxSize ?? DAILY_LIMITS.message, PART_LIMITS.message);
  if (size > limit) throw messageTooLarge(what, size, limit);
  if (resolved.count > 0 || resolved.to === '*') {
    const isWhole = size <= DAILY_LIMITS.message;
    const parts = isWhole ? [wire] : splitMessage(wire, type, id, DAILY_LIMITS.message);
    if (parts.length > PART_LIMITS.parts) throw tooManyParts(what, size, parts.length);
    try {
      await sendParts(connection, parts, resolved.to, signal);
    } catch (cause) {
      throw refused(what, size, cause);
    }
  }
  report({
    kind: 'sent',
    mechanism: 'message',
    name: type,
    id,
    from: 'self',
    to: resolved.to,
    size,
    content: wire,
    detail: `"${type}" sent to ${resolved.count} of the participants; ${size} of ${DAILY_LIMITS.message} characters.`,
  });
  const local = roster.local();
  if (local) {
    const info = {
      id,
      sender: toSender(local),
      to: 'all' as const,
      replayed: false,
      receivedAt: Date.now(),
    };
    onSent({ type, data: json, info });
  }
  return { id, recipients: resolved.count };
}

function notJoined(what: string) {
  return new BackchannelError(
    'not-joined',
    `${what} was not sent, because the call is not joined. Daily carries messages only between those in the call: ` +
      'await call.join() first, or disable the control until the status is "ready".',
  );
}

function messageTooLarge(what: string, size: number, limit: number) {
  return new BackchannelError(
    'message-too-large',
    `${what} has ${size} characters of JSON and may have ${limit}. It was not sent: shorten it by ${size - limit} characters, or let ` +
      `its definition send it in parts (maxSize, at most ${PART_LIMITS.message}).`,
    { size, limit },
  );
}

function tooManyParts(what: string, size: number, count: number) {
  return new BackchannelError(
    'message-too-large',
    `${what} would need ${count} parts (its ${size} characters grow when quotes and line breaks are written as JSON again), and ` +
      `receivers take ${PART_LIMITS.parts}. It was not sent: shorten it, or put it on a server and send its address.`,
    { size, parts: count, limit: PART_LIMITS.parts },
  );
}

function refused(what: string, size: number, cause: unknown) {
  const limit = /Max size is (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
  return limit
    ? messageTooLarge(what, size, Number(limit))
    : toBackchannelError(cause, 'daily-refused');
}

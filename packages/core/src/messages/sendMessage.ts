import type { Connection } from '../connection/connection';
import type { MessageDefinition } from '../definitions/definition';
import { createId, isId } from '../platform/ids';
import { presenceService } from '../roster/presence';
import { statusService } from '../status/statusService';
import { resolveRecipient, type Recipient } from './recipients';
import { abortedBefore, leftBefore, noMessageId, notJoined } from './sendErrors';
import { transmit } from './transmit';
import { waitingToJoinService } from './waitToJoin';
import { addMeta, writeMessage } from './wire';
import { wireType } from './wireType';

/** What `send` takes beside the data. */
export interface SendOptions {
  /** Default `'*'`: everybody in the call but oneself. */
  to?: Recipient | undefined;
  /** Also give it to this client's own handlers, as if it had come back. */
  includeSelf?: boolean | undefined;
  /**
   * Before the call is joined: `'reject'` (the default) as `not-joined`, or `'wait'` for it, at most 10 s and 20 messages. What waited for one
   * room never goes to another.
   */
  whenNotJoined?: 'reject' | 'wait' | undefined;
  /** Stops what waits, and a message in parts: `new AbortController().signal`. */
  signal?: { readonly aborted: boolean } | undefined;
  /** The message's id, `[A-Za-z0-9_-]{1,64}`, to send the same again; made by the kit unless given. */
  id?: string | undefined;
}

/** What became of a message: handed to Daily, which acknowledges nothing. */
export interface SendReceipt {
  /** Its id; where it was coalesced, that of the message that went out in its place. */
  readonly id: string;
  /** How many were addressed. */
  readonly recipients: number;
}

/** Sends one message: checks it, waits for the call and for its rate limit, and rejects with a typed error where it has sent nothing. */
export async function sendMessage<I extends object>(
  connection: Connection,
  definition: MessageDefinition<unknown, I>,
  data: I,
  options: SendOptions,
  onSent: (wire: unknown, id: string) => void,
): Promise<SendReceipt> {
  const { to = '*', whenNotJoined = 'reject', id = createId(), signal } = options;
  const { type, isAsk } = definition;
  const what = `the message "${type}"`;
  const roster = connection.use(presenceService);
  const status = connection.use(statusService);

  if (!isId(id)) throw noMessageId(what, id);
  const onWire = wireType(connection, type);
  const message = writeMessage(definition, onWire, data, what);
  if (!status.isJoined()) {
    if (whenNotJoined !== 'wait') throw notJoined(what);
    await connection.use(waitingToJoinService).wait(what, to !== '*');
  }
  const send = async (): Promise<SendReceipt> => {
    if (signal?.aborted) throw abortedBefore(what);
    if (!status.isJoined()) throw leftBefore(what);
    const resolved = resolveRecipient(roster, to, connection.roles());
    const wire = addMeta(message, { id, claim: resolved.claim, isAsk });
    const { count } = resolved;
    const whole = { type: onWire, id, to: resolved.to, signal, what };
    const hasReceivers = count > 0 || resolved.to === '*';
    const size = hasReceivers ? await transmit(connection, wire, definition.maxSize, whole) : 0;
    connection.report({
      kind: 'sent',
      mechanism: 'message',
      name: type,
      id,
      from: 'self',
      to: resolved.to,
      size,
      content: wire,
      detail: `"${type}" sent to ${count} of the participants; ${size} characters.`,
    });
    if (roster.local()) onSent(wire, id);
    return { id, recipients: count };
  };
  const limiter = definition.rateLimit?.on(connection, type);
  return limiter ? limiter.run(JSON.stringify(to), send) : send();
}

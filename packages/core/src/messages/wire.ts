import { messageOf } from '../errors/messageOf';
import { checkOutput } from '../definitions/check';
import { LONGEST_TYPE } from '../definitions/defineMessage';
import type { MessageDefinition } from '../definitions/definition';
import { BackchannelError } from '../errors/backchannelError';
import { isRecord, readKey, toJson, type Json, type JsonObject } from '../json/json';
import { isId } from '../platform/ids';
import { RESERVED } from '../user-data/blob';

/**
 * Who a message was meant for, as its sender claims; `unknown` where it claims nothing (curl, foreign clients). A role that the server names
 * is one that this client has: what it sends for another is turned away as `other-role`.
 */
export type ClaimedRecipient = 'all' | 'me' | 'unknown' | { count: number } | { role: string };

/** A message as it came off the wire. */
export interface WireMessage {
  /** As it came. */
  whole: unknown;
  /** Without what the kit adds. */
  raw: unknown;
  /** Empty for what has none. */
  type: string;
  /** Everything but `type` and the reserved key. */
  data: JsonObject;
  /** The sender's id for it, if it gave one. */
  id: string | undefined;
  claim: ClaimedRecipient;
  /** Its sender waits for an answer. */
  isAsk: boolean;
}

/** What the kit adds under `_`. */
export interface WireMeta {
  id: string;
  /** Whom it is for. Of the server `{ role }` is more than a claim: receivers without that role do not take it. */
  claim?: Json | undefined;
  isAsk?: boolean | undefined;
}

/**
 * Puts a message on the wire: `{ type, ...data }`, and with `meta` also `_: { id, to }`, which foreign clients may ignore.
 * A server leaves `meta` out, or gives an id alone, by which receivers know a second one.
 *
 * @example
 * ```ts
 * encodeMessage('buzz', { volume: 3 }); // { type: 'buzz', volume: 3 }
 * ```
 */
export function encodeMessage(type: string, data: JsonObject, meta?: WireMeta): JsonObject {
  return addMeta({ type, ...data }, meta);
}

/**
 * A message as its definition checks and writes it, without what the kit adds: `{ type, ...data }`, or what its `wire` makes of the data.
 *
 * @throws BackchannelError `invalid-data`, `async-schema`, `not-serializable` or `wire-failed`.
 *
 * @example
 * ```ts
 * writeMessage(buzz, buzz.type, { volume: 3 }, 'the message "buzz"'); // { type: 'buzz', volume: 3 }
 * ```
 */
export function writeMessage(
  { schema, wire }: Pick<MessageDefinition<unknown, object>, 'schema' | 'wire'>,
  type: string,
  data: object,
  what: string,
): Json {
  if (!wire) {
    /* As it will arrive: a Date that the schema lets pass here is a text there. */
    const fields = toFields(data, what);
    checkOutput(schema, fields, what);
    return { type, ...fields };
  }
  checkOutput(schema, data, what);
  let written: unknown;
  try {
    written = wire.write(data);
  } catch (cause) {
    throw writeFailed(what, messageOf(cause));
  }
  const json = toJson(written, what);
  if (json === undefined) throw writeFailed(what, 'it answered nothing that JSON can hold');
  if (readKey(json, RESERVED) === undefined) return json;
  throw writeFailed(what, `what it wrote has a field "${RESERVED}", which is the kit's`);
}

/**
 * Lays what the kit adds beside a message; one that is no object goes without.
 *
 * @example
 * ```ts
 * addMeta({ type: 'buzz' }, { id: 'm1' }); // { type: 'buzz', _: { id: 'm1' } }
 * ```
 */
export function addMeta(message: JsonObject, meta: WireMeta | undefined): JsonObject;
/** The same for a message that may be no object. */
export function addMeta(message: Json, meta: WireMeta | undefined): Json;
export function addMeta(message: Json, meta: WireMeta | undefined): Json {
  if (!meta || !isRecord(message)) return message;
  const { id, claim, isAsk = false } = meta;
  const added = { id, ...(claim !== undefined && { to: claim }), ...(isAsk && { ask: true }) };
  return { ...message, [RESERVED]: added };
}

function writeFailed(what: string, why: string) {
  return new BackchannelError(
    'wire-failed',
    `${what} was not sent: its wire.write failed: ${why}.`,
    { what, why },
  );
}

/**
 * The fields of a message as they will arrive. Data with a `type` of its own would be a message of that type, whatever was checked.
 *
 * @throws BackchannelError `invalid-data` or `not-serializable`.
 */
function toFields(data: unknown, what: string): JsonObject {
  const json = toJson(data, what);
  const reserved = isRecord(json) && ['type', RESERVED].find((key) => Object.hasOwn(json, key));
  if (isRecord(json) && reserved === undefined) return json as JsonObject;
  throw new BackchannelError(
    'invalid-data',
    reserved
      ? `${what} was not sent: the field "${reserved}" belongs to the message itself. Rename it.`
      : `${what} was not sent: its data are no object. Wrap them: { value: … }.`,
  );
}

/** Reads whatever came as an app message. */
export function decodeMessage(raw: unknown): WireMessage {
  const type = readKey(raw, 'type');
  const meta = readKey(raw, RESERVED);
  const id = readKey(meta, 'id');
  const hasId = isId(id);
  const hasMeta = isRecord(raw) && Object.hasOwn(raw, RESERVED);
  const plain = hasMeta ? without(raw, RESERVED) : raw;
  return {
    whole: raw,
    raw: hasId ? plain : raw,
    type: typeof type === 'string' && type.length <= LONGEST_TYPE ? type : '',
    data: isRecord(plain) ? without(plain, 'type') : {},
    id: hasId ? id : undefined,
    claim: decodeClaim(readKey(meta, 'to')),
    isAsk: hasId && readKey(meta, 'ask') === true,
  };
}

function without(whole: object, key: string): JsonObject {
  const { [key]: _, ...rest } = whole as JsonObject;
  return rest;
}

function decodeClaim(to: unknown): ClaimedRecipient {
  if (to === 'all' || to === 'me') return to;
  const count = readKey(to, 'count');
  if (typeof count === 'number' && Number.isSafeInteger(count) && count > 0) return { count };
  const role = readKey(to, 'role');
  return typeof role === 'string' ? { role } : 'unknown';
}

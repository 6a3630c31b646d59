import { BackchannelError } from '../errors/backchannelError';
import { isRecord, readKey, toJson, type Json, type JsonObject } from '../json/json';
import { RESERVED } from '../user-data/blob';

/** Who a message was meant for, as its sender claims; `unknown` where it claims nothing (curl, foreign clients). */
export type ClaimedRecipient = 'all' | 'me' | 'unknown' | { count: number } | { role: string };

/** A message as it came off the wire. */
export interface WireMessage {
  type: string;
  /** Everything but `type` and the reserved key. */
  data: JsonObject;
  /** The sender's id for it, if it gave one. */
  id: string | undefined;
  claim: ClaimedRecipient;
}

const LONGEST_TYPE = 128;
const ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Puts a message on the wire: `{ type, ...data }`, and with `meta` also `_: { id, to }`, which foreign clients may ignore.
 * A server leaves `meta` out, or gives an id alone, by which receivers know a second one.
 */
export function encodeMessage(
  type: string,
  data: JsonObject,
  meta?: { id: string; claim?: Json },
): JsonObject {
  if (!meta) return { type, ...data };
  const { id, claim } = meta;
  return { type, ...data, [RESERVED]: claim === undefined ? { id } : { id, to: claim } };
}

/**
 * The fields of a message as they will arrive. Data with a `type` of its own would be a message of that type, whatever was checked.
 *
 * @throws BackchannelError `invalid-data` or `not-serializable`.
 */
export function toFields(data: unknown, what: string): JsonObject {
  const json = toJson(data, what);
  const reserved = isRecord(json) && ['type', RESERVED].find((key) => Object.hasOwn(json, key));
  if (isRecord(json) && reserved === undefined) return json as JsonObject;
  throw new BackchannelError(
    'invalid-data',
    reserved
      ? `the data of ${what} has a field "${reserved}", which belongs to the message itself, so it was not sent. Rename the field.`
      : `the data of ${what} is no object, so it was not sent. Wrap it: { value: … }.`,
  );
}

/** Reads a message off the wire; null for what is none of ours (no object, no `type`), which passes by untouched. */
export function decodeMessage(raw: unknown): WireMessage | null {
  const type = readKey(raw, 'type');
  if (!isRecord(raw) || typeof type !== 'string' || type.length > LONGEST_TYPE) return null;
  const data = Object.fromEntries(
    Object.entries(raw as JsonObject).filter(([key]) => key !== 'type' && key !== RESERVED),
  );
  const meta = readKey(raw, RESERVED);
  const id = readKey(meta, 'id');
  return {
    type,
    data,
    id: typeof id === 'string' && ID.test(id) ? id : undefined,
    claim: decodeClaim(readKey(meta, 'to')),
  };
}

function decodeClaim(to: unknown): ClaimedRecipient {
  if (to === 'all' || to === 'me') return to;
  const count = readKey(to, 'count');
  if (typeof count === 'number' && Number.isSafeInteger(count) && count > 0) return { count };
  const role = readKey(to, 'role');
  return typeof role === 'string' ? { role } : 'unknown';
}

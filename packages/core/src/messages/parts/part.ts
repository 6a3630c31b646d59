import { readKey, type JsonObject } from '../../json/json';
import { isId } from '../../platform/ids';
import { RESERVED } from '../../user-data/blob';

/** Bounds of messages in parts, at the sender and at the receiver. Sizes in characters of JSON. */
export const PART_LIMITS = {
  parts: 64,
  message: 256_000,
  messagesOfOneSender: 4,
  messagesInAll: 32,
  charactersInAll: 4_000_000,
  /** ms from the first part to the last. */
  age: 15_000,
  /** Parts that one client sends a second. */
  perSecond: 30,
} as const;

/** One part of a message that is too large for one app message: `{ type, _: { id, part: [index, count], text } }`. */
export interface MessagePart {
  type: string;
  id: string;
  index: number;
  count: number;
  /** A piece of the JSON text of the whole message. */
  text: string;
}

/** Puts a part on the wire. */
export function encodePart({ type, id, index, count, text }: MessagePart): JsonObject {
  return { type, [RESERVED]: { id, part: [index, count], text } };
}

/** Reads a part off the wire; null for what is none, or breaks the bounds. */
export function decodePart(raw: unknown): MessagePart | null {
  const meta = readKey(raw, RESERVED);
  const [type, id, text] = [readKey(raw, 'type'), readKey(meta, 'id'), readKey(meta, 'text')];
  const part = readKey(meta, 'part');
  if (typeof type !== 'string' || !isId(id) || typeof text !== 'string') return null;
  if (!Array.isArray(part) || part.length !== 2) return null;
  const [index, count] = part as [unknown, unknown];
  if (!Number.isInteger(index) || !Number.isInteger(count)) return null;
  const [at, of] = [index as number, count as number];
  const isInBounds = of >= 2 && of <= PART_LIMITS.parts && at >= 0 && at < of;
  return isInBounds ? { type, id, index: at, count: of, text } : null;
}

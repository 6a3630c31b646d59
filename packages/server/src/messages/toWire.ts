import { BackchannelError, DAILY_LIMITS, addMeta, jsonSize, writeMessage } from '@backchannel/core';
import type { Json, JsonObject, MessageDefinition, WireMeta } from '@backchannel/core';

/**
 * The message as Daily gets it, checked by its definition and measured: `{ type, ...data }` or what the definition's `wire` writes, and
 * what `meta` has under `_`.
 *
 * @throws BackchannelError `invalid-data`, `not-serializable`, `wire-failed` or `message-too-large`.
 */
export function toWire(
  definition: MessageDefinition<unknown, object> | string,
  data: object,
  meta: WireMeta | undefined,
): JsonObject {
  const type = checkType(typeof definition === 'object' ? definition?.type : definition);
  const what = `the message "${type}"`;
  const message = writeMessage(typeof definition === 'object' ? definition : {}, type, data, what);
  if (meta) checkId(meta.id);
  const wire = addMeta(asObject(message, what), meta);
  const size = jsonSize(wire);
  const limit = limitOf(definition);
  if (size <= limit) return wire;
  const whose = limit === DAILY_LIMITS.message ? 'Daily takes' : 'its definition allows';
  throw new BackchannelError(
    'message-too-large',
    `${what} has ${size} characters of JSON and ${whose} at most ${limit}, so it was not sent.${largestField(wire)} Send a reference (an id, a URL) to what is long, and let receivers fetch it.`,
    { size, limit },
  );
}

function asObject(message: Json, what: string): JsonObject {
  if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message;
  throw new BackchannelError(
    'wire-failed',
    `the wire.write of ${what} wrote no object, so it was not sent: Daily's REST API takes nothing else.`,
    { what },
  );
}

/** Over REST nothing goes in parts, so only a smaller limit of the definition counts. */
function limitOf(definition: MessageDefinition<unknown, object> | string): number {
  const maxSize = typeof definition === 'object' ? definition.maxSize : undefined;
  return Math.min(DAILY_LIMITS.message, typeof maxSize === 'number' ? maxSize : Infinity);
}

function checkType(type: unknown): string {
  if (typeof type === 'string' && type !== '' && type.length <= 128) return type;
  throw new BackchannelError(
    'invalid-data',
    'a message is a definition or a type of 1 to 128 characters, and this is neither, so it was not sent. Where it is imported, check that its module exports it.',
  );
}

function checkId(id: unknown): void {
  if (typeof id === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(id)) return;
  throw new TypeError(
    `${JSON.stringify(id)} is no message id: receivers know 1 to 64 of A-Z, a-z, 0-9, - and _, and would not drop a second one.`,
  );
}

function largestField(wire: JsonObject): string {
  const [largest] = Object.entries(wire)
    .map(([name, value]) => ({ name, size: jsonSize(value) }))
    .sort((a, b) => b.size - a.size);
  return largest ? ` Its largest field is "${largest.name}" with ${largest.size}.` : '';
}

import { messageOf } from '../errors/messageOf';
import { BackchannelError } from '../errors/backchannelError';
import { toJson, type Json } from '../json/json';
import { checkInput, checkOutput, type Checked } from './check';
import type { Schema } from './definition';
import type { WireFormat } from './wireFormat';

/** How a value lies on the wire: its own format if it has one, and its schema. */
export interface ValueFormat<V> {
  readonly schema?: Schema<V> | undefined;
  readonly wire?: WireFormat<V> | undefined;
}

/** Reads a value off the wire. Never throws: what throws is no value. */
export function readValue<V>({ schema, wire }: ValueFormat<V>, raw: unknown): Checked<V> {
  if (!wire) return checkInput(schema, raw);
  try {
    if (wire.match(raw)) return checkInput(schema, wire.read(raw));
    const reason = 'wire.match said no';
    return { ok: false, reason, where: reason };
  } catch (cause) {
    return { ok: false, reason: messageOf(cause), where: 'its wire format threw', isBroken: true };
  }
}

/**
 * What goes on the wire for a value of the app's; `undefined` stays so.
 *
 * @throws BackchannelError `invalid-data`, `async-schema`, `not-serializable`, or `wire-failed` where `wire.write` threw.
 */
export function writeValue<V>(
  { schema, wire }: ValueFormat<V>,
  value: V | undefined,
  what: string,
): Json | undefined {
  if (value === undefined) return undefined;
  if (!wire) {
    /* As it will arrive: a Date that the schema lets pass here is a text there. */
    const json = toJson(value, what);
    checkOutput(schema, json, what);
    return json;
  }
  checkOutput(schema, value, what);
  let raw: unknown;
  try {
    raw = wire.write(value);
  } catch (cause) {
    throw new BackchannelError(
      'wire-failed',
      `wire.write of ${what} threw (${messageOf(cause)}), so nothing was set. It has to write whatever the schema lets pass.`,
      { what },
    );
  }
  return toJson(raw, what);
}

import { messageOf } from '../errors/messageOf';
import { BackchannelError } from '../errors/backchannelError';

/** What survives a JSON round trip. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json;
}

/**
 * The size that Daily's limits are measured in: characters of the JSON text. Infinite for what cannot be written as JSON, such as arrays
 * that a hostile peer nested tens of thousands deep.
 *
 * @example
 * ```ts
 * jsonSize({ text: 'é' }); // 12, as daily-js counts
 * ```
 */
export function jsonSize(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return Infinity;
  }
}

/**
 * The value as it will arrive: a JSON round trip, so that a function, Date or Map inside can neither poison daily-js nor differ
 * between sender and receiver. `undefined` stays `undefined`.
 *
 * @throws BackchannelError `not-serializable` for circular structures and BigInt.
 */
export function toJson(value: unknown, what: string): Json | undefined {
  if (value === undefined) return undefined;
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw new BackchannelError(
      'not-serializable',
      `${what} cannot be written as JSON (${messageOf(cause)}). ` +
        'Pass plain objects, arrays, strings, numbers and booleans.',
      { what },
    );
  }
  return text === undefined ? undefined : (JSON.parse(text) as Json);
}

/** Whether a value from the wire is a plain object, whose keys may then be read with `readKey`. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own key of a wire object. `__proto__` and inherited names never answer. */
export function readKey(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

const DEEPEST_COMPARED = 200;

/**
 * Equality as the wire sees it, independent of the order of keys. What is nested deeper than 200 counts as different: comparing it would
 * exhaust the stack.
 */
export function jsonEqual(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (depth > DEEPEST_COMPARED) return false;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => jsonEqual(item, b[i], depth + 1))
    );
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && jsonEqual(a[key], b[key], depth + 1))
  );
}

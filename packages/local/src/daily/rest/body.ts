import type { Context } from 'hono';
import type { Json, JsonObject } from '../../protocol';
import { isJsonObject, parseJson } from '../../protocol/jsonText';
import { RestError } from './restError';

/** Reads the body as a JSON object, whatever its content type says; an empty one is `{}`. */
export async function readBody(c: Context): Promise<JsonObject> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  const parsed = parseJson(text);
  if ('reason' in parsed) throw new RestError(400, 'json-parsing-error', parsed.reason);
  if (!isJsonObject(parsed.value)) {
    throw new RestError(400, 'json-parsing-error', 'the body must be a JSON object');
  }
  return parsed.value;
}

/** What a field must be; the text completes "x was … but should be". */
export interface FieldType {
  is(value: Json): boolean;
  should: string;
}

export const STRING: FieldType = { is: (value) => typeof value === 'string', should: 'a string' };
export const BOOLEAN: FieldType = {
  is: (value) => typeof value === 'boolean',
  should: 'a boolean',
};
export const NUMBER: FieldType = { is: (value) => typeof value === 'number', should: 'a number' };
export const OBJECT: FieldType = { is: isJsonObject, should: 'an object' };
export const STRINGS: FieldType = {
  is: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  should: 'an array of strings',
};
export const TIME: FieldType = {
  is: Number.isInteger,
  should: 'a number of seconds since the unix epoch',
};
/** Known to Daily, without a meaning here. */
export const ANY: FieldType = { is: () => true, should: 'anything' };

/** Refuses unknown fields by name and fields of the wrong type, in Daily's words. */
export function checkFields(body: JsonObject, known: Record<string, FieldType>): void {
  for (const [name, value] of Object.entries(body)) {
    const type = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!type) {
      throw RestError.invalid(`"${name}" is not allowed [Received ${name}=${show(value)}]`);
    }
    if (!type.is(value)) {
      throw RestError.invalid(`${name} was ${quote(value)} but should be ${type.should}`);
    }
  }
}

/** Refuses a time that is over. */
export function checkFuture(body: JsonObject, name: string, now: number): void {
  const value = body[name];
  if (typeof value === 'number' && value * 1000 <= now) {
    throw RestError.invalid(
      `${name} was '${value}', which is in the past rather than in the future`,
    );
  }
}

function quote(value: Json): string {
  return `'${show(value)}'`;
}

function show(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

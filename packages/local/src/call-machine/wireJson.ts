import type { Json, JsonObject } from '../protocol';
import { isRecord } from './readFields';

/** What JSON makes of a value that came by structured clone, as on Daily's wire. A lone `undefined` becomes null. */
export function toWireJson(value: unknown): Json {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

/** As `toWireJson`, of an object; of anything else an empty one. */
export function toWireObject(value: unknown): JsonObject {
  const json = isRecord(value) ? toWireJson(value) : null;
  return json !== null && typeof json === 'object' && !Array.isArray(json) ? json : {};
}

/** As `toWireObject`, with the Sets that daily-js makes of permissions as arrays. */
export function toWireProperties(value: unknown): JsonObject {
  const text = JSON.stringify(value, (_key, field: unknown) =>
    field instanceof Set ? [...field] : field,
  );
  return toWireObject(text === undefined ? {} : JSON.parse(text));
}

import type { Json, JsonObject } from './json';

/** Deeper JSON is refused: recursion over it (`JSON.stringify`, deep equality) would exhaust the stack. */
const MAX_DEPTH = 500;

/** The text as JSON, or why it is none. */
export type ParsedJson = { value: Json } | { reason: string };

/** Parses untrusted text; never throws. */
export function parseJson(text: string): ParsedJson {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    return { reason: `not valid JSON: ${error instanceof Error ? error.message : 'unreadable'}` };
  }
  if (isDeeperThan(value, MAX_DEPTH)) {
    return { reason: `nested too deeply; at most ${MAX_DEPTH} levels are accepted` };
  }
  return { value };
}

/** Size as daily-js measures it: UTF-16 code units of the JSON text. */
export function jsonLength(value: Json): number {
  return JSON.stringify(value).length;
}

/** Whether a JSON value is an object, neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDeeperThan(value: Json, depth: number): boolean {
  let level: Json[] = [value];
  for (let reached = 0; reached <= depth; reached += 1) {
    const next: Json[] = [];
    for (const item of level) {
      if (typeof item === 'object' && item !== null) {
        for (const child of Object.values(item)) next.push(child);
      }
    }
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}

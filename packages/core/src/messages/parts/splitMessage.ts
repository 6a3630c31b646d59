import { jsonSize, type JsonObject } from '../../json/json';
import { encodePart, PART_LIMITS } from './part';

/** Fewer characters of text than this in a part are not worth sending. */
const LEAST_TEXT = 12;

/**
 * Cuts a packed message into parts of at most `limit` characters of JSON each, the whole envelope counted. A surrogate pair is never cut.
 * None at all where the envelope alone fills the limit.
 */
export function splitMessage(
  packed: string,
  type: string,
  id: string,
  limit: number,
): JsonObject[] {
  const most = PART_LIMITS.parts;
  const envelope = jsonSize(encodePart({ type, id, index: most - 1, count: most, text: '' }));
  if (limit - envelope < LEAST_TEXT) return [];
  const texts = cutText(packed, limit - envelope);
  return texts.map((text, index) => encodePart({ type, id, index, count: texts.length, text }));
}

function cutText(text: string, budget: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  let used = 0;
  let at = 0;
  for (const character of text) {
    const size = jsonSize(character) - 2;
    if (used + size > budget) {
      pieces.push(text.slice(start, at));
      start = at;
      used = 0;
    }
    used += size;
    at += character.length;
  }
  pieces.push(text.slice(start));
  return pieces;
}

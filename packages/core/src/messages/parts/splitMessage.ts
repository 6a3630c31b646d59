import { jsonSize, type JsonObject } from '../../json/json';
import { encodePart, PART_LIMITS } from './part';

/**
 * Cuts a message into parts of at most `limit` characters of JSON each, the whole envelope counted: a quote or a line break inside the
 * text takes two characters when it is written as JSON again, a control character six. A surrogate pair is never cut.
 */
export function splitMessage(
  wire: JsonObject,
  type: string,
  id: string,
  limit: number,
): JsonObject[] {
  const most = PART_LIMITS.parts;
  const envelope = jsonSize(encodePart({ type, id, index: most - 1, count: most, text: '' }));
  const texts = cutText(JSON.stringify(wire), limit - envelope);
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

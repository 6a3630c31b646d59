import { mentionName } from './mentionName';
import { MOST_MENTIONS } from './readFields';

/** Somebody who can be mentioned. */
export interface Mentionable {
  readonly userId: string;
  readonly name: string;
}

const MOST_STARTS = 200;
const WORD = /[\p{L}\p{N}_]/u;

/** The user_ids of those whom a text names as `@Ana` or `@Ana (2)`; the longest name that fits counts, the first of two that are alike. */
export function findMentions(text: string, people: readonly Mentionable[]): string[] {
  const byLength = people
    .map(({ userId, name }) => ({ userId, name: mentionName(name) }))
    .filter(({ name }) => name !== '')
    .sort(longestFirst);
  const found = new Set<string>();
  for (const at of mentionStarts(text)) {
    const rest = text.slice(at + 1);
    const named = byLength.find(({ name }) => startsWith(rest, name));
    if (named && found.size < MOST_MENTIONS) found.add(named.userId);
  }
  return [...found];
}

const longestFirst = (a: Mentionable, b: Mentionable) => b.name.length - a.name.length;

/** Where an `@` may begin a mention: not within a word, as in an address. At most the first 200, whatever a hostile text has. */
export function mentionStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (starts.length === MOST_STARTS) break;
    if (!WORD.test(text[at - 1] ?? '')) starts.push(at);
  }
  return starts;
}

/** Whether a text begins with a name as a whole. */
export function startsWith(text: string, name: string): boolean {
  const same = text.slice(0, name.length).toLowerCase() === name.toLowerCase();
  return same && !WORD.test(text[name.length] ?? '');
}

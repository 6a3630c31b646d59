import { RestError } from './restError';

const MAX_LIMIT = 100;

/** One page of a list, by Daily's `limit` (1 to 100, default 100), `starting_after` and `ending_before`. */
export function page<T>(items: T[], idOf: (item: T) => string, query: Record<string, string>): T[] {
  const { starting_after: after, ending_before: before } = query;
  const limit = readLimit(query.limit);
  if (after !== undefined) {
    const start = items.findIndex((item) => idOf(item) === after) + 1;
    return items.slice(start, start + limit);
  }
  if (before !== undefined) {
    const found = items.findIndex((item) => idOf(item) === before);
    const end = found === -1 ? items.length : found;
    return items.slice(Math.max(0, end - limit), end);
  }
  return items.slice(0, limit);
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return MAX_LIMIT;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) {
    throw RestError.invalid(`limit was '${text}' but should be a positive number`);
  }
  return Math.min(limit, MAX_LIMIT);
}

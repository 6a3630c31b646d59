const first = 500;
const longest = 8_000;

/**
 * How many ms to wait before the next attempt.
 *
 * @param attempt - The attempt that just failed, from 1.
 * @param retryAfter - The ms that the server asked for, if it did.
 */
export function retryDelay(attempt: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return retryAfter;
  const ceiling = Math.min(longest, first * 2 ** (attempt - 1));
  return ceiling / 2 + Math.random() * (ceiling / 2);
}

/** Reads a `Retry-After` header, which is in seconds or a date, as ms from now. */
export function readRetryAfter(header: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

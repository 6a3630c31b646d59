/** How many requests may come in how long a time. */
export interface RateLimit {
  /** So many are answered, later ones get 429. */
  requests: number;
  /** ms. */
  perMs: number;
}

/** Counts a request of `key`; answers 0, or the ms until it may come again. */
export type RateLimiter = (key: string) => number;

/** Counts in this process only, for at most `maxKeys` keys: the oldest is forgotten first. */
export function createRateLimiter({ requests, perMs }: RateLimit, maxKeys = 1000): RateLimiter {
  const spans = new Map<string, { count: number; ends: number }>();

  return (key) => {
    const now = performance.now();
    const span = spans.get(key);
    if (span && span.ends > now) {
      span.count += 1;
      return span.count > requests ? span.ends - now : 0;
    }
    spans.delete(key);
    const oldest = spans.size < maxKeys ? undefined : spans.keys().next().value;
    if (oldest !== undefined) spans.delete(oldest);
    spans.set(key, { count: 1, ends: now + perMs });
    return 0;
  };
}

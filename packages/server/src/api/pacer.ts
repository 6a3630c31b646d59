import { pause } from './pause';

/** Waits until the next request may start. */
export type Pacer = (signal: AbortSignal | undefined) => Promise<void>;

/**
 * Lets `requests` start in any span of `perMs`; later ones wait their turn in the order they came.
 * Daily documents 20 requests a second for most of its REST API.
 */
export function createPacer(requests: number, perMs: number): Pacer {
  const starts: number[] = [];

  return async (signal) => {
    const now = performance.now();
    const oldest = starts.length < requests ? undefined : starts.shift();
    const start = oldest === undefined ? now : Math.max(now, oldest + perMs);
    starts.push(start);
    if (start > now) await pause(start - now, signal);
  };
}

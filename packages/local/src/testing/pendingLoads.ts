import { realDelay } from './realTimers';

/** What the kit loads just now, in all its copies. */
const LOADING = Symbol.for('backchannel.loading');
const LONGEST_MS = 1_000;

const loads = (): ReadonlySet<Promise<unknown>> =>
  (globalThis as { [LOADING]?: ReadonlySet<Promise<unknown>> })[LOADING] ?? new Set();

/**
 * Waits for the code that the kit loads at a moment. It takes real time, also where a clock stands still; after a second, all waiting together,
 * a test goes on without it, since it may be one of code that does not come.
 */
export function createLoadWait(): () => Promise<void> {
  const limit: { isOver: boolean; reached?: Promise<void> } = { isOver: false };
  return async () => {
    while (loads().size > 0 && !limit.isOver) {
      limit.reached ??= realDelay(LONGEST_MS).then(() => {
        limit.isOver = true;
      });
      await Promise.race([Promise.allSettled(loads()), limit.reached]);
    }
  };
}

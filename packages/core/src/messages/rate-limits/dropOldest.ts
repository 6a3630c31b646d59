import { limitersService } from './limiters';
import type { Limiter, RateLimit, RateLimitTerms } from './rateLimit';
import { checkTerms, createSlidingWindow, throttled } from './slidingWindow';

/**
 * A rate limit that lets as many wait as its limit says, and drops the oldest of them for one more: reactions, a ticker. `send` of one that
 * was dropped rejects with `throttled`.
 *
 * @throws BackchannelError `invalid-data` for limits that are none.
 * @example
 * ```ts
 * const tick = defineMessage<{ price: number }>('tick', { rateLimit: dropOldest({ limit: 5, per: 1_000 }) });
 * ```
 */
export function dropOldest(given: RateLimitTerms): RateLimit {
  const terms = checkTerms(given);
  const open = (what: string): Limiter => {
    const window = createSlidingWindow(terms);
    const waiting: { start: () => void; drop: (reason: Error) => void }[] = [];

    function drain() {
      while (waiting.length > 0 && window.wait() === 0) {
        window.note();
        waiting.shift()?.start();
      }
      if (waiting.length > 0) window.wakeUp(drain);
    }

    return {
      run: (_recipient, send) => {
        if (waiting.length === 0 && window.wait() === 0) {
          window.note();
          return send();
        }
        window.wakeUp(drain);
        if (waiting.length >= terms.limit) {
          waiting.shift()?.drop(throttled(what, terms, `${terms.limit} newer ones wait already`));
        }
        return new Promise((resolve, drop) => {
          waiting.push({ start: () => resolve(send()), drop });
        });
      },
      stop: (reason) => {
        window.cancel();
        for (const { drop } of waiting.splice(0)) drop(reason);
      },
      get waiting() {
        return waiting.length;
      },
    };
  };
  return {
    terms: { ...terms, mode: 'drop-oldest' },
    on: (connection, type) => connection.use(limitersService).of(type, open),
  };
}

import { limitersService } from './limiters';
import type { Limiter, RateLimit, RateLimitTerms } from './rateLimit';
import { checkTerms, createSlidingWindow, throttled } from './slidingWindow';

/**
 * A rate limit that refuses what is beyond it: `send` rejects with `throttled` at once.
 *
 * @throws BackchannelError `invalid-data` for limits that are none.
 * @example
 * ```ts
 * const question = defineMessage<{ text: string }>('question', { rateLimit: refuseExcess({ limit: 1, per: 10_000 }) });
 * ```
 */
export function refuseExcess(given: RateLimitTerms): RateLimit {
  const terms = checkTerms(given);
  const open = (what: string): Limiter => {
    const window = createSlidingWindow(terms);

    return {
      run: (_recipient, send) => {
        const wait = window.wait();
        if (wait > 0) {
          return Promise.reject(
            throttled(what, terms, `the next one may go in ${Math.ceil(wait)} ms`),
          );
        }
        window.note();
        return send();
      },
      stop: () => undefined,
      waiting: 0,
    };
  };
  return {
    terms: { ...terms, mode: 'reject' },
    on: (connection, type) => connection.use(limitersService).of(type, open),
  };
}

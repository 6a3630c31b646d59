import { limitersService } from './limiters';
import type { Limiter, RateLimit, RateLimitTerms } from './rateLimit';
import { checkTerms, createSlidingWindow } from './slidingWindow';

interface Waiting {
  send: () => Promise<unknown>;
  settle: { resolve: (result: never) => void; reject: (reason: unknown) => void }[];
}

/**
 * A rate limit that sends only the newest of those that have to wait, for each recipient: cursors, sliders, "is typing". `send` of one that was
 * replaced resolves with the receipt of the one that went out in its place; `onEvent` hears of it as `throttled`.
 *
 * @throws BackchannelError `invalid-data` for limits that are none.
 * @example
 * ```ts
 * const cursor = defineMessage<{ x: number; y: number }>('cursor', { rateLimit: coalesce({ limit: 10, per: 1_000 }) });
 * ```
 */
export function coalesce(given: RateLimitTerms): RateLimit {
  const terms = checkTerms(given);
  const open = (_what: string, onReplaced: () => void): Limiter => {
    const window = createSlidingWindow(terms);
    const waiting = new Map<string, Waiting>();

    function drain() {
      for (const [recipient, { send, settle }] of waiting) {
        if (window.wait() > 0) return window.wakeUp(drain);
        waiting.delete(recipient);
        window.note();
        send().then(
          (result) => settle.forEach(({ resolve }) => resolve(result as never)),
          (reason: unknown) => settle.forEach(({ reject }) => reject(reason)),
        );
      }
    }

    return {
      run: (recipient, send) => {
        if (waiting.size === 0 && window.wait() === 0) {
          window.note();
          return send();
        }
        window.wakeUp(drain);
        const before = waiting.get(recipient);
        if (before) onReplaced();
        return new Promise((resolve, reject) => {
          waiting.set(recipient, {
            send,
            settle: [...(before?.settle ?? []), { resolve, reject }],
          });
        });
      },
      stop: (reason) => {
        window.cancel();
        for (const { settle } of waiting.values()) settle.forEach(({ reject }) => reject(reason));
        waiting.clear();
      },
      get waiting() {
        return waiting.size;
      },
    };
  };
  return {
    terms: { ...terms, mode: 'coalesce' },
    on: (connection, type) => connection.use(limitersService).of(type, open),
  };
}

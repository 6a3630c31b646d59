import { BackchannelError } from '../../errors/backchannelError';
import { startTimer } from '../../platform/timers';
import type { RateLimitTerms } from './rateLimit';

/** When one more may be sent. */
export interface SlidingWindow {
  /** ms until then; 0 for now. */
  wait(): number;
  /** One was sent. */
  note(): void;
  /** Runs `drain` when one more may be sent, however often it is asked. */
  wakeUp(drain: () => void): void;
  cancel(): void;
}

/** Counts what was sent in the last `per` ms. */
export function createSlidingWindow({ limit, per }: RateLimitTerms): SlidingWindow {
  let sent: number[] = [];
  let cancelTimer: (() => void) | undefined;

  const window: SlidingWindow = {
    wait() {
      const [first] = sent;
      if (first === undefined || sent.length < limit) return 0;
      return Math.min(per, Math.max(0, first + per - Date.now()));
    },
    note() {
      sent = [...sent, Date.now()].slice(-limit);
    },
    wakeUp(drain) {
      cancelTimer ??= startTimer(window.wait(), () => {
        cancelTimer = undefined;
        drain();
      });
    },
    cancel() {
      cancelTimer?.();
      cancelTimer = undefined;
    },
  };
  return window;
}

/** The terms, if they can be kept. @throws BackchannelError `invalid-data` */
export function checkTerms({ limit, per }: RateLimitTerms): RateLimitTerms {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1_000 && per > 0 && per <= 3_600_000) {
    return { limit, per };
  }
  throw new BackchannelError(
    'invalid-data',
    `{ limit: ${limit}, per: ${per} } is no rate limit. limit is a whole number of messages from 1 to 1,000, per a time in ms up to an hour.`,
    { limit, per },
  );
}

/** What a message that was not sent because of its limit rejects with. */
export function throttled(what: string, { limit, per }: RateLimitTerms, why: string) {
  return new BackchannelError(
    'throttled',
    `${what} was not sent: its rate limit is ${limit} in ${per} ms, and ${why}. Send it less often, or raise the limit of its definition.`,
    { limit, per },
  );
}

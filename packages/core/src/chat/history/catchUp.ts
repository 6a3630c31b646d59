import { startTimer } from '../../platform/timers';
import { hash } from '../hash';
import type { Journal } from './journal';

/** Who hands history over answers everybody once in 10 s. */
const ASK_AGAIN_MS = 11_000;
/** Where a whole room was interrupted, not all ask at once. */
const SPREAD_MS = 800;
const LONGEST_MS = 30_000;

/** Asks what was missed while the network was away. */
export interface CatchUp {
  /** Whether what is asked now fills a gap, so that nothing has to say that it loads. */
  readonly isUnderWay: boolean;
  /** A question for the newest goes out. */
  asked(): void;
  /** The network is back. */
  begin(ownId: string): void;
  /** There is an answer, or there will be none. */
  end(): void;
  /** Nothing is asked any more. */
  stop(): void;
}

/** Makes one; `ask` runs a moment after the network is back, and not within 10 s of the question before. */
export function createCatchUp(journal: Journal, ask: () => void): CatchUp {
  let askedAt: number | undefined;
  let isUnderWay = false;
  let isWaiting = false;
  let cancel: (() => void) | undefined;

  function stop() {
    cancel?.();
    isUnderWay = false;
    isWaiting = false;
    journal.close();
  }

  return {
    get isUnderWay() {
      return isUnderWay;
    },
    asked: () => {
      askedAt = Date.now();
    },
    begin: (ownId) => {
      if (isWaiting) return;
      isWaiting = true;
      journal.open();
      cancel?.();
      const since = askedAt === undefined ? Infinity : Date.now() - askedAt;
      cancel = startTimer(Math.max(hash(ownId) % SPREAD_MS, ASK_AGAIN_MS - since), () => {
        isWaiting = false;
        isUnderWay = true;
        cancel = startTimer(LONGEST_MS, stop);
        ask();
      });
    },
    end: () => {
      if (!isWaiting) stop();
    },
    stop,
  };
}

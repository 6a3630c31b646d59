import { startTimer } from '../../platform/timers';
import { hash } from '../hash';
import type { Journal } from './journal';

/** Who hands history over answers everybody once in 10 s. */
const ASK_AGAIN_MS = 11_000;
/** Where a whole room was interrupted, not all ask at once. */
const SPREAD_MS = 800;
const LONGEST_MS = 30_000;
const MOST_TRIES = 3;

/** Asks what was missed while the network was away. */
export interface CatchUp {
  /** Whether nobody has answered yet what was missed last. */
  readonly isBehind: boolean;
  /** Whether what is asked now fills a gap, so that nothing has to say that it loads. */
  readonly isUnderWay: boolean;
  /** A question for the newest goes out. */
  asked(): void;
  /** Since when something may be missing; Daily's clock, ms. */
  readonly missedSince: number;
  /** The network is back, after having been away since then. */
  begin(ownId: string, since: number): void;
  /** There is an answer, or there will be none; where it is not that of somebody who is believed and could be, it is asked again, twice. */
  end(isEnough: boolean): void;
  /** Nothing is asked any more. */
  stop(): void;
}

/** Makes one; `ask` runs a moment after the network is back, and not within 10 s of the question before. */
export function createCatchUp(journal: Journal, ask: () => void): CatchUp {
  let askedAt: number | undefined;
  let isUnderWay = false;
  let isBehind = false;
  let isWaiting = false;
  let missedSince = Infinity;
  let tries = 0;
  let spread = 0;
  let cancel: (() => void) | undefined;

  function stop() {
    cancel?.();
    isBehind = false;
    isUnderWay = false;
    isWaiting = false;
    journal.close();
  }

  function wait() {
    isWaiting = true;
    journal.open();
    cancel?.();
    const since = askedAt === undefined ? Infinity : Date.now() - askedAt;
    cancel = startTimer(Math.max(spread, ASK_AGAIN_MS - since), () => {
      isWaiting = false;
      isUnderWay = true;
      tries += 1;
      cancel = startTimer(LONGEST_MS, stop);
      ask();
    });
  }

  return {
    get isBehind() {
      return isBehind;
    },
    get isUnderWay() {
      return isUnderWay;
    },
    asked: () => {
      askedAt = Date.now();
    },
    get missedSince() {
      return missedSince;
    },
    begin: (ownId, since) => {
      missedSince = Math.min(missedSince, since);
      isBehind = true;
      tries = 0;
      spread = hash(ownId) % SPREAD_MS;
      if (!isWaiting) wait();
    },
    end: (isEnough) => {
      if (isWaiting) return;
      stop();
      if (isEnough) missedSince = Infinity;
      else if (tries < MOST_TRIES) wait();
    },
    stop,
  };
}

import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { createSlidingWindow, throttled } from '../messages/rate-limits/slidingWindow';

const RATE = { limit: 10, per: 1_000 };

/** How often this client reacts: ten times a second, over all who send by it. */
export interface SendingRate {
  /** True while one more would be refused. */
  readonly isReachedAtom: Atom<boolean>;
  /** Counts one that goes out. @throws BackchannelError `throttled` */
  take(): void;
  stop(): void;
}

/** Makes the rate of one connection; it has a timer only while it is reached. */
export function createSendingRate({ state }: Connection): SendingRate {
  const window = createSlidingWindow(RATE);
  const isReachedAtom = atom(false);

  function follow() {
    const isReached = window.wait() > 0;
    state.update((write) => write(isReachedAtom, isReached));
    if (isReached) window.wakeUp(follow);
  }

  return {
    isReachedAtom,
    take() {
      const wait = Math.ceil(window.wait());
      if (wait > 0) throw throttled('the reaction', RATE, `the next one may go in ${wait} ms`);
      window.note();
      follow();
    },
    stop: window.cancel,
  };
}

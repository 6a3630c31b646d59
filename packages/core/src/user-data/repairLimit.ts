import { startTimer } from '../platform/timers';

const PAUSE_MS = 1_000;
const WINDOW_MS = 10_000;
const MOST_IN_WINDOW = 3;

/** How often slots that another writer dropped are put back: once a second, and no more after three times in ten seconds. */
export function createRepairLimit(now: () => number) {
  let times: number[] = [];
  let isStopped = false;
  let cancel: (() => void) | undefined;

  return {
    /** `stop` is said once, then `stopped` until the window has passed. */
    next(): 'repair' | 'later' | 'stop' | 'stopped' {
      times = times.filter((time) => now() - time < WINDOW_MS);
      const wasStopped = isStopped;
      isStopped = times.length >= MOST_IN_WINDOW;
      if (isStopped) return wasStopped ? 'stopped' : 'stop';
      const last = times.at(-1);
      if (last !== undefined && now() - last < PAUSE_MS) return 'later';
      times.push(now());
      return 'repair';
    },
    /** Runs once when the pause is over. */
    after(repair: () => void) {
      cancel ??= startTimer(PAUSE_MS, () => {
        cancel = undefined;
        times.push(now());
        repair();
      });
    },
    dispose: () => cancel?.(),
  };
}

import type { Clock } from '../clock/clock';

/** Longer timeouts overflow and would fire at once. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/** One timer that follows a deadline. */
export interface Scheduler {
  /** Waits for this time instead of the one before; undefined waits for nothing. */
  set(deadline: number | undefined): void;
}

/** Turns a deadline on the given clock into one of its timers. */
export function createScheduler(clock: Clock, onDue: () => void): Scheduler {
  let stopTimer: (() => void) | undefined;
  let current: number | undefined;
  return {
    set(deadline) {
      if (deadline === current) return;
      stopTimer?.();
      current = deadline;
      if (deadline === undefined) return;
      const delay = Math.min(Math.max(deadline - clock.now(), 0), MAX_TIMEOUT);
      stopTimer = clock.startTimer(delay, () => {
        current = undefined;
        onDue();
      });
    },
  };
}

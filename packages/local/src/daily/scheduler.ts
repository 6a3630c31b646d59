/** Longer timeouts overflow and would fire at once. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/** One timer that follows a deadline. */
export interface Scheduler {
  /** Waits for this time instead of the one before; undefined waits for nothing. */
  set(deadline: number | undefined): void;
}

/** Turns a deadline on the given clock into one `setTimeout`. */
export function createScheduler(now: () => number, onDue: () => void): Scheduler {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: number | undefined;
  return {
    set(deadline) {
      if (deadline === current) return;
      clearTimeout(timer);
      current = deadline;
      if (deadline === undefined) return;
      const delay = Math.min(Math.max(deadline - now(), 0), MAX_TIMEOUT);
      timer = setTimeout(() => {
        current = undefined;
        onDue();
      }, delay);
    },
  };
}

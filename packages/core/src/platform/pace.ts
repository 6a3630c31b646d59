import { startTimer } from './timers';

/** Runs something at once, and again at most every so often however often it is asked. */
export interface Pace {
  ask(): void;
  /** Forgets what is due. */
  cancel(): void;
}

/** Makes a pace of one run in `ms`. */
export function createPace(ms: number, run: () => void): Pace {
  let stop: (() => void) | undefined;
  let isDue = false;

  function ask() {
    isDue = true;
    if (stop) return;
    stop = startTimer(ms, () => {
      stop = undefined;
      if (isDue) ask();
    });
    isDue = false;
    run();
  }

  return {
    ask,
    cancel: () => {
      stop?.();
      stop = undefined;
      isDue = false;
    },
  };
}

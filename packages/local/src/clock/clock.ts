/** Time and timers of one local Daily: its throttles, its network, its tokens and the calls in its rooms go by it. */
export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** Calls back once after so many ms; returns the way to stop that. */
  startTimer(ms: number, callback: () => void): () => void;
  /** Whether time stands still until somebody moves it, so that nobody may wait for a timer. */
  readonly isVirtual: boolean;
}

/** The platform's own clock. */
export const platformClock: Clock = {
  now: () => Date.now(),
  startTimer(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  isVirtual: false,
};

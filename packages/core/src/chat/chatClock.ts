/** Numbers messages so that all clients show them in one order, whoever heard them first. */
export interface ChatClock {
  /** The number of a message that this client writes: the time, or one more than the highest it has seen if that is later. */
  next(): number;
  /** Where a message of somebody else stands. One without a number, or with one that cannot be, stands where it arrived. */
  place(n: number | undefined): number;
  /** What somebody who is believed has seen. */
  learn(n: number): void;
  clear(): void;
}

/** An hour: no honest clock is further from Daily's, since each is set by it on joining. */
const FARTHEST_MS = 3_600_000;

/**
 * A Lamport clock, so that an answer never stands above what it answers, and what is written at the same moment stands by the ids of who wrote
 * it. It is never behind `now`, Daily's clock, so that a newcomer who knows of no message yet does not write above them all. A number counts
 * if it is within an hour of the highest seen and of the time, so that nobody can pin a message to the end.
 */
export function createChatClock(now: () => number): ChatClock {
  let highest = 0;

  return {
    next: () => (highest = Math.max(highest + 1, Math.floor(now()))),
    place: (n) => {
      const isLikely =
        n !== undefined &&
        n >= highest - FARTHEST_MS &&
        n <= Math.max(highest, now()) + FARTHEST_MS;
      if (!isLikely) return (highest += 1);
      highest = Math.max(highest, n);
      return n;
    },
    learn: (n) => {
      highest = Math.max(highest, Math.min(n, Math.floor(now()) + FARTHEST_MS));
    },
    clear: () => {
      highest = 0;
    },
  };
}

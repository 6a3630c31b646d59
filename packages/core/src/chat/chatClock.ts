/** Numbers messages so that all clients show them in one order, whoever heard them first. */
export interface ChatClock {
  /** Daily's clock, ms. */
  now(): number;
  /** The number of a message that this client writes: the time, or one more than the highest it has seen if that is later. */
  next(): number;
  /** Where a message of somebody else stands. One without a number, or with one that cannot be, stands where it arrived. */
  place(n: number | undefined): number;
  /** The number of a message from before: none is later than now, or than an honest clock may be. */
  past(n: number, isBelieved: boolean): number;
  /** What somebody who is believed has seen. */
  learn(n: number): void;
  clear(): void;
}

/** No honest clock is further ahead of Daily's, since each is set by it on joining. */
const MOST_AHEAD_MS = 60_000;
const MOST_BEHIND_MS = 3_600_000;

/**
 * A Lamport clock, so that an answer never stands above what it answers, and what is written at the same moment stands by the ids of who wrote
 * it. It is never behind `now`, Daily's clock, so that a newcomer who knows of no message yet does not write above them all. A number counts
 * if it is at most a minute ahead of the time and an hour behind the highest seen, so that nobody can pin a message to the end.
 */
export function createChatClock(now: () => number): ChatClock {
  let highest = 0;
  const next = () => (highest = Math.max(highest + 1, Math.floor(now())));

  return {
    now,
    next,
    place: (n) => {
      const isLikely =
        n !== undefined && n >= highest - MOST_BEHIND_MS && n <= now() + MOST_AHEAD_MS;
      /* Not by the time: who answers it may be a little behind this client's, and knows the same highest. */
      if (!isLikely) return highest === 0 ? next() : (highest += 1);
      highest = Math.max(highest, n);
      return n;
    },
    past: (n, isBelieved) => Math.min(n, Math.floor(now()) + (isBelieved ? MOST_AHEAD_MS : 0)),
    learn: (n) => {
      highest = Math.max(highest, n);
    },
    clear: () => {
      highest = 0;
    },
  };
}

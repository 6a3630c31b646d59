/** Numbers messages so that all clients show them in one order, whoever heard them first. */
export interface ChatClock {
  /** The number of a message that this client writes: one more than the highest it has seen. */
  next(): number;
  /** Where a message of somebody else stands. One without a number, or with one that cannot be, stands where it arrived. */
  place(n: number | undefined): number;
  /** What somebody who is believed has seen. */
  learn(n: number): void;
  clear(): void;
}

const FARTHEST = 1_000;
const HIGHEST_FIRST = 1_000_000_000;

/**
 * A Lamport clock, so that an answer never stands above what it answers, and what is written at the same moment stands by the ids of who wrote
 * it. A number counts if it is within 1,000 of the highest seen, and lifts it by at most that: nobody can pin a message to the end.
 */
export function createChatClock(): ChatClock {
  let highest = 0;

  return {
    next: () => (highest += 1),
    place: (n) => {
      if (n === undefined || n < highest - FARTHEST) return (highest += 1);
      if (n <= highest) return n;
      return (highest = Math.min(n, highest === 0 ? HIGHEST_FIRST : highest + FARTHEST));
    },
    learn: (n) => {
      highest = Math.max(highest, Math.min(n, HIGHEST_FIRST));
    },
    clear: () => {
      highest = 0;
    },
  };
}

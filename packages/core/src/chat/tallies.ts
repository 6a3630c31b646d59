/** One emoji on a message. */
export interface MessageReaction {
  readonly emoji: string;
  readonly count: number;
  readonly isOwn: boolean;
  /** Names of those who are known to have set it; empty where somebody handed the number over. */
  readonly names: readonly string[];
}

/** Who set which emoji on a message: by key, and how many whom nobody named. */
export interface ReactionTally {
  readonly voters: ReadonlyMap<string, { readonly name: string; readonly isOwn: boolean }>;
  readonly gone: ReadonlySet<string>;
  readonly before: number;
}

/** All emoji of one message. */
export type Tallies = ReadonlyMap<string, ReactionTally>;

/** No emoji yet. */
export const NO_TALLIES: Tallies = new Map();

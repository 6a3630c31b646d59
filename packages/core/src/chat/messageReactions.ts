/** One emoji on a message. */
export interface MessageReaction {
  readonly emoji: string;
  readonly count: number;
  readonly isOwn: boolean;
  /** Names of those who are known to have set it; empty where somebody handed the number over. */
  readonly names: readonly string[];
}

/** Who set which emoji on a message: live by user_id, and how many before. */
export interface ReactionTally {
  readonly voters: ReadonlyMap<string, { readonly name: string; readonly isOwn: boolean }>;
  readonly gone: ReadonlySet<string>;
  readonly before: number;
}

/** All emoji of one message. */
export type Tallies = ReadonlyMap<string, ReactionTally>;

/** No emoji yet. */
export const NO_TALLIES: Tallies = new Map();

const MOST_EMOJI = 20;
const MOST_VOTERS = 500;
const NOBODY: ReactionTally = { voters: new Map(), gone: new Set(), before: 0 };

/** Who sets or takes away an emoji. */
export interface Voter {
  readonly userId: string;
  readonly name: string;
  readonly isOwn: boolean;
}

/** Sets or takes away one emoji of one person; the same again changes nothing, and beyond 20 kinds or 500 people neither does more. */
export function vote(
  tallies: Tallies,
  emoji: string,
  { userId, name, isOwn }: Voter,
  on: boolean,
): Tallies {
  const before = tallies.get(emoji) ?? NOBODY;
  if (on === before.voters.has(userId) && (on || before.gone.has(userId))) return tallies;
  if (on && !tallies.has(emoji) && tallies.size >= MOST_EMOJI) return tallies;
  if (on && before.voters.size >= MOST_VOTERS) return tallies;
  const voters = new Map(before.voters);
  const gone = new Set(before.gone);
  /* Who takes away one of those from before and sets it again is both: one less of those, and one of the voters. */
  if (on) voters.set(userId, { name, isOwn });
  else if (!voters.delete(userId) && gone.size < before.before) gone.add(userId);
  const next = new Map(tallies);
  const tally = { ...before, voters, gone };
  if (countOf(tally) > 0) next.set(emoji, tally);
  else next.delete(emoji);
  return next;
}

/**
 * The same for what was heard before its message was handed over. Who handed it over had heard it as well, so it is one of the number that they
 * gave, if they gave one.
 */
export function voteCounted(tallies: Tallies, emoji: string, voter: Voter, on: boolean): Tallies {
  const tally = tallies.get(emoji);
  if (!tally) return vote(tallies, emoji, voter, on);
  const { before, voters } = tally;
  const gone = new Set(tally.gone);
  const isKnown = voters.has(voter.userId);
  if (!on && !isKnown) return tallies;
  if (!on) gone.delete(voter.userId);
  else if (!isKnown && gone.size < before) gone.add(voter.userId);
  return vote(new Map(tallies).set(emoji, { ...tally, gone }), emoji, voter, on);
}

/** Tallies as somebody handed them over: `[emoji, count]`. */
export function talliesOf(counts: readonly (readonly [string, number])[]): Tallies {
  const all = counts.slice(0, MOST_EMOJI);
  return new Map(all.map(([emoji, before]) => [emoji, { ...NOBODY, before }]));
}

/** How many have each emoji. */
export function countReactions(tallies: Tallies): [string, number][] {
  return [...tallies].map(([emoji, tally]) => [emoji, countOf(tally)]);
}

/** The emoji as they are shown. */
export function showReactions(tallies: Tallies): readonly MessageReaction[] {
  return [...tallies].map(([emoji, tally]) => {
    const people = [...tally.voters.values()];
    return {
      emoji,
      count: countOf(tally),
      isOwn: people.some(({ isOwn }) => isOwn),
      names: people.map(({ name }) => name),
    };
  });
}

const countOf = ({ before, gone, voters }: ReactionTally) => before - gone.size + voters.size;

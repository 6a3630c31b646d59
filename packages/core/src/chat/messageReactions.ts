import { hash } from './hash';
import type { MessageReaction, ReactionTally, Tallies } from './tallies';

/** An emoji as it is handed over: how many have set it, and the keys of some of them in a row. */
export type CountedReaction = readonly [emoji: string, count: number, voters?: string];

const MOST_EMOJI = 20;
const MOST_VOTERS = 500;
const NOBODY: ReactionTally = { voters: new Map(), gone: new Set(), before: 0 };

const KEY_LENGTH = 5;
const MOST_NAMED = 40;
const MOST_NAMED_IN_ALL = 120;

/** Who sets or takes away an emoji. */
export interface Voter {
  readonly userId: string;
  readonly name: string;
  readonly isOwn: boolean;
}

/** Somebody in five characters: long enough that nobody passes for another by chance. */
const voterKey = (userId: string) =>
  hash(userId).toString(36).padStart(KEY_LENGTH, '0').slice(-KEY_LENGTH);

/** Sets or takes away one emoji of one person; the same again changes nothing, and beyond 20 kinds or 500 people neither does more. */
export function vote(
  tallies: Tallies,
  emoji: string,
  { userId, name, isOwn }: Voter,
  on: boolean,
): Tallies {
  const key = voterKey(userId);
  const before = tallies.get(emoji) ?? NOBODY;
  if (on === before.voters.has(key) && (on || before.gone.has(key))) return tallies;
  if (on && !tallies.has(emoji) && tallies.size >= MOST_EMOJI) return tallies;
  if (on && before.voters.size >= MOST_VOTERS) return tallies;
  const voters = new Map(before.voters);
  const gone = new Set(before.gone);
  /* Who takes away one of those whom nobody named and sets it again is both: one less of those, and one of the voters. */
  if (on) voters.set(key, { name, isOwn });
  else if (!voters.delete(key) && gone.size < before.before) gone.add(key);
  const next = new Map(tallies);
  const tally = { ...before, voters, gone };
  if (countOf(tally) > 0) next.set(emoji, tally);
  else next.delete(emoji);
  return next;
}

/**
 * The same for what was heard before its message was handed over. Who handed it over had heard it as well, so who is not named is one of the
 * others, if there are any.
 */
export function voteCounted(tallies: Tallies, emoji: string, voter: Voter, on: boolean): Tallies {
  const tally = tallies.get(emoji);
  if (!tally || tally.before === 0) return vote(tallies, emoji, voter, on);
  const { before, voters } = tally;
  const key = voterKey(voter.userId);
  const gone = new Set(tally.gone);
  const isKnown = voters.has(key);
  if (!on && !isKnown) return tallies;
  if (!on) gone.delete(key);
  else if (!isKnown && gone.size < before) gone.add(key);
  return vote(new Map(tallies).set(emoji, { ...tally, gone }), emoji, voter, on);
}

/** The keys of those who are named. */
export const namedVoters = (voters = ''): string[] => [...new Set(voters.match(/.{5}/g))];

/** Tallies as somebody handed them over; `ownId` is the user_id of this client. */
export function talliesOf(counts: readonly CountedReaction[], ownId: string | undefined): Tallies {
  const ownKey = ownId === undefined ? undefined : voterKey(ownId);
  return new Map(
    counts.slice(0, MOST_EMOJI).map(([emoji, count, named]) => {
      const keys = namedVoters(named).slice(0, Math.min(count, MOST_NAMED));
      const voters = new Map(keys.map((key) => [key, { name: '', isOwn: key === ownKey }]));
      return [emoji, { ...NOBODY, voters, before: count - voters.size }];
    }),
  );
}

/** What counts after an interruption: the numbers of who handed them over, with the names that are known here. */
export function caughtUpTallies(known: Tallies, handed: Tallies): Tallies {
  return new Map(
    [...handed].map(([emoji, tally]) => {
      const voters = new Map(tally.voters);
      let { before } = tally;
      for (const [key, voter] of known.get(emoji)?.voters ?? []) {
        if (!voters.has(key) && before === 0) continue;
        if (!voters.has(key)) before -= 1;
        voters.set(key, voter);
      }
      return [emoji, { ...tally, voters, before }];
    }),
  );
}

/** How many have each emoji, and who: so that nobody can take away what is not theirs, and everybody finds their own. */
export function countReactions(tallies: Tallies): CountedReaction[] {
  let left = MOST_NAMED_IN_ALL;
  return [...tallies].map(([emoji, tally]) => {
    const keys = [...tally.voters.keys()].slice(0, Math.min(left, MOST_NAMED));
    left -= keys.length;
    const count = countOf(tally);
    return keys.length === 0 ? [emoji, count] : [emoji, count, keys.join('')];
  });
}

/** The emoji as they are shown. */
export function showReactions(tallies: Tallies): readonly MessageReaction[] {
  return [...tallies].map(([emoji, tally]) => {
    const people = [...tally.voters.values()];
    return {
      emoji,
      count: countOf(tally),
      isOwn: people.some(({ isOwn }) => isOwn),
      names: people.map(({ name }) => name).filter((name) => name !== ''),
    };
  });
}

const countOf = ({ before, gone, voters }: ReactionTally) => before - gone.size + voters.size;

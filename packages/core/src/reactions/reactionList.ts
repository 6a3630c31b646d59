import { senderId } from '../messages/sender';
import type { ActiveReaction, Reaction } from './reaction';

/** A reaction on screen with the time it came. */
export interface TimedReaction extends ActiveReaction {
  readonly at: number;
}

/** What is on screen, oldest first, and how often each emoji came since join. */
export interface ReactionList {
  readonly active: readonly TimedReaction[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Nothing yet. */
export const NO_REACTIONS: ReactionList = { active: [], counts: {} };

const MOST_ACTIVE = 50;
const MERGED_WITHIN_MS = 1_000;

/** Counts one that came before anybody looked. */
export function countReaction(list: ReactionList, emoji: string): ReactionList {
  return { ...list, counts: { ...list.counts, [emoji]: (list.counts[emoji] ?? 0) + 1 } };
}

/** Shows one more. The same emoji of the same sender within a second raises a count; beyond 50 the oldest goes. */
export function addReaction(list: ReactionList, reaction: Reaction, at: number): ReactionList {
  const { counts, active } = countReaction(list, reaction.emoji);
  const from = senderId(reaction.sender);
  const same = active.find(
    (one) =>
      one.emoji === reaction.emoji &&
      senderId(one.sender) === from &&
      at - one.at < MERGED_WITHIN_MS,
  );
  if (same) {
    return {
      counts,
      active: active.map((one) => (one === same ? { ...one, count: one.count + 1 } : one)),
    };
  }
  return { counts, active: [...active, { ...reaction, count: 1, at }].slice(-MOST_ACTIVE) };
}

/** Takes off what came before `since`. */
export function expireReactions(list: ReactionList, since: number): ReactionList {
  const active = list.active.filter(({ at }) => at > since);
  return active.length === list.active.length ? list : { ...list, active };
}

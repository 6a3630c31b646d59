import { senderId } from '../messages/sender';
import type { ActiveReaction, Reaction } from './reaction';

/** A reaction on screen with the time it came. */
export interface TimedReaction extends ActiveReaction {
  readonly at: number;
}

/** What is on screen, oldest first, and how often each emoji came within the window. */
export interface ReactionList {
  readonly active: readonly TimedReaction[];
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Nothing yet.
 *
 * @example
 * ```ts
 * const shown = feed ? state.get(feed.listAtom) : NO_REACTIONS;
 * ```
 */
export const NO_REACTIONS: ReactionList = { active: [], counts: {} };

const MOST_ACTIVE = 50;
const MOST_OF_ONE = 12;
const MERGED_WITHIN_MS = 1_000;

/**
 * Shows one more. The same emoji of the same sender within a second raises a count. Beyond 50, and beyond 12 of one sender, what is on screen
 * stays and the new one is only counted, so that a flood neither cuts others short nor takes all places; our own always has one.
 */
export function addReaction(
  active: readonly TimedReaction[],
  reaction: Reaction,
  at: number,
): readonly TimedReaction[] {
  const from = senderId(reaction.sender);
  let ofSender = 0;
  for (const [index, one] of active.entries()) {
    if (senderId(one.sender) !== from) continue;
    ofSender += 1;
    if (one.emoji !== reaction.emoji || at - one.at >= MERGED_WITHIN_MS) continue;
    const merged = [...active];
    merged[index] = { ...one, count: one.count + 1 };
    return merged;
  }
  if (ofSender >= MOST_OF_ONE) return active;
  const next = [...active, { ...reaction, count: 1, at }];
  if (next.length <= MOST_ACTIVE) return next;
  return reaction.sender.kind === 'self' ? next.slice(1) : active;
}

/** Takes off what came before `since`. */
export function expireReactions(
  active: readonly TimedReaction[],
  since: number,
): readonly TimedReaction[] {
  return active.some(({ at }) => at <= since) ? active.filter(({ at }) => at > since) : active;
}

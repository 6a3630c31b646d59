import { namedVoters, type CountedReaction } from '../messageReactions';
import { messageId } from '../toChatMessage';
import type { HistoryEntry } from './historyEntry';

/** Who at least two of several participants say has set which emoji, for each message that two of them hand over; numbers without names count for nothing. */
export function agreeReactions(
  lists: readonly (readonly HistoryEntry[])[],
): ReadonlyMap<string, readonly CountedReaction[]> {
  const told = new Map<string, { count: number; votes: Map<string, Map<string, number>> }>();
  for (const list of lists) {
    const own = new Map(list.map((entry) => [messageId(entry.from, entry.id), entry]));
    for (const [id, { reactions }] of own) {
      const { count, votes } = told.get(id) ?? { count: 0, votes: new Map() };
      told.set(id, { count: count + 1, votes });
      for (const [emoji, , voters] of new Map(reactions.map((one) => [one[0], one])).values()) {
        const keys = votes.get(emoji) ?? new Map<string, number>();
        votes.set(emoji, keys);
        for (const key of namedVoters(voters)) keys.set(key, (keys.get(key) ?? 0) + 1);
      }
    }
  }
  const agreed = new Map<string, CountedReaction[]>();
  for (const [id, { count, votes }] of told) {
    if (count >= 2) agreed.set(id, [...votes].flatMap(countAgreed));
  }
  return agreed;
}

function countAgreed([emoji, votes]: [string, ReadonlyMap<string, number>]): CountedReaction[] {
  const keys = [...votes].filter(([, count]) => count >= 2).map(([key]) => key);
  return keys.length === 0 ? [] : [[emoji, keys.length, keys.join('')]];
}

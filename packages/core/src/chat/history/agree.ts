import type { HistoryEntry } from './historyEntry';

/**
 * What at least two of several participants hand over alike: same sender, id, text, name, mentions, channel and whether it was removed; of that only
 * what participants may tell. A user_id, reactions and which edit it is count only from a host. In the order of the first list, with what it lacks
 * put in where the others have it; numbers are the lower of those given, so that one alone can lift none; a number behind a name counts where all say the same.
 */
export function agree(
  lists: readonly (readonly HistoryEntry[])[],
  isTellable: (entry: HistoryEntry) => boolean,
): { agreed: HistoryEntry[]; dropped: number } {
  const votes = new Map<string, { count: number; n: number; number: number | undefined }>();
  for (const list of lists) {
    const own = new Map(list.map((entry) => [keyOf(entry), entry]));
    for (const [key, entry] of own) {
      const before = votes.get(key) ?? { count: 0, n: entry.n, number: entry.number };
      const number = before.number === entry.number ? entry.number : undefined;
      votes.set(key, { count: before.count + 1, n: Math.min(before.n, entry.n), number });
    }
  }
  const agreed: HistoryEntry[] = [];
  for (const list of lists) {
    let place = 0;
    for (const entry of list) {
      const at = agreed.findIndex((one) => one.from === entry.from && one.id === entry.id);
      const { count = 0, n = 0, number } = votes.get(keyOf(entry)) ?? {};
      if (at >= 0) {
        place = at + 1;
      } else if (count >= 2 && isTellable(entry)) {
        agreed.splice(place, 0, { ...entry, ...bare(entry), n, number });
        place += 1;
      }
    }
  }
  return { agreed, dropped: votes.size - agreed.length };
}

/** An entry without what only a host may say. */
export const bare = ({ from }: HistoryEntry) => ({
  userId: from,
  reactions: [],
  revision: undefined,
});

const keyOf = ({ channel, from, id, mentions, removed, replyTo, text, userName }: HistoryEntry) =>
  JSON.stringify([from, id, removed ? 1 : text, userName, channel, mentions, replyTo]);

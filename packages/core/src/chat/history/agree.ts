import { FROM_SERVER, type HistoryEntry } from './historyEntry';

/**
 * What at least two of several participants hand over alike: same sender, id, text and name. Nobody but a host is believed what a host or
 * the server said, and a user_id counts only from a host. In the order of the first list, with what it lacks put in where the others have it.
 */
export function agree(
  lists: readonly (readonly HistoryEntry[])[],
  isHost: (sessionId: string) => boolean,
): { agreed: HistoryEntry[]; dropped: number } {
  const votes = new Map<string, number>();
  for (const list of lists) {
    for (const key of new Set(list.map(keyOf))) votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const agreed: HistoryEntry[] = [];
  for (const list of lists) {
    let place = 0;
    for (const entry of list) {
      const at = agreed.findIndex((one) => one.from === entry.from && one.id === entry.id);
      if (at >= 0) {
        place = at + 1;
      } else if ((votes.get(keyOf(entry)) ?? 0) >= 2 && !isCommanding(entry)) {
        agreed.splice(place, 0, { ...entry, userId: entry.from });
        place += 1;
      }
    }
  }
  return { agreed, dropped: votes.size - agreed.length };

  function isCommanding(entry: HistoryEntry) {
    return entry.from === FROM_SERVER || entry.isHost || isHost(entry.from);
  }
}

const keyOf = ({ from, id, text, userName }: HistoryEntry) =>
  JSON.stringify([from, id, text, userName]);

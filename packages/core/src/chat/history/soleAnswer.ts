import type { HistoryAnswer } from './historyAsker';
import { FROM_SERVER, type HistoryEntry } from './historyEntry';

/**
 * What one participant alone hands over, to be shown as unconfirmed: nothing in the name of a host, of the server, or of the asker, who knows
 * what they said. Nothing of it stands below what is written from now on.
 */
export function soleAnswer(
  { entries }: HistoryAnswer,
  { isHost, localId }: { isHost: (sessionId: string) => boolean; localId: string | undefined },
): { told: HistoryEntry[]; dropped: number } {
  const isTellable = (entry: HistoryEntry) =>
    entry.from !== FROM_SERVER && entry.from !== localId && !entry.isHost && !isHost(entry.from);
  const told = entries.filter(isTellable).map((entry) => ({
    ...entry,
    n: Math.min(entry.n, Date.now()),
    userId: entry.from,
    reactions: [],
    number: undefined,
  }));
  return { told, dropped: entries.length - told.length };
}

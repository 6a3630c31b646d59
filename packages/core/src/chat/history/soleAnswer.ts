import { bare } from './agree';
import type { HistoryAnswer } from './historyAsker';
import type { HistoryEntry } from './historyEntry';

/** What one participant alone hands over, to be shown as unconfirmed. */
export function soleAnswer(
  { entries }: HistoryAnswer,
  isTellable: (entry: HistoryEntry) => boolean,
): { told: HistoryEntry[]; dropped: number } {
  const told = entries
    .filter(isTellable)
    .map((entry) => ({ ...entry, ...bare(entry), number: undefined }));
  return { told, dropped: entries.length - told.length };
}

import { defineMessage } from '../../definitions/defineMessage';
import { schemaOf } from '../../definitions/schemaOf';
import { readKey, type Json } from '../../json/json';
import { readCounter } from '../readFields';
import { HISTORY_PAGE } from './historyAsk';
import { decodeHistoryEntry, type HistoryEntry } from './historyEntry';

/** The most that one client hands over at once: entries, characters of their JSON, and the messages that carry them. */
export const HISTORY_LIMITS = { entries: 100, characters: 32_000, pages: 20 } as const;

/** One part of the answer; the entries of all parts are in the order in which they were said. */
export interface HistoryPage {
  entries: readonly Json[];
  /** From when on who answers has heard everything; Daily's clock, ms. */
  since: number;
  isLast: boolean;
  /** Who answers has older ones. */
  hasOlder?: boolean | undefined;
  /** The epoch of `chatRules` that they belong to; default 0. */
  epoch?: number | undefined;
}

/** The answer: `{ type: 'chat-history', entries, since, isLast, hasOlder, epoch }`. */
export const historyPage = defineMessage<HistoryPage>(HISTORY_PAGE, {
  schema: schemaOf('a page of chat history', (value) => {
    const entries = readKey(value, 'entries');
    const since = readKey(value, 'since');
    if (!Array.isArray(entries) || entries.length > HISTORY_LIMITS.entries) return undefined;
    if (!entries.every((entry) => decodeHistoryEntry(entry) !== null)) return undefined;
    if (typeof since !== 'number' || !Number.isSafeInteger(since) || since < 0) return undefined;
    return {
      entries: entries as Json[],
      since,
      isLast: readKey(value, 'isLast') === true,
      hasOlder: readKey(value, 'hasOlder') === true,
      epoch: readCounter(readKey(value, 'epoch')) ?? 0,
    };
  }),
});

/** The entries of a page that fitted its schema. */
export function entriesOf({ entries }: HistoryPage): HistoryEntry[] {
  return entries.map(decodeHistoryEntry).filter((entry) => entry !== null);
}

import { jsonSize, type Json } from '../../json/json';
import { encodeHistoryEntry, type HistoryEntry } from './historyEntry';
import { HISTORY_LIMITS } from './historyMessages';

/** Leaves 296 of Daily's 4,096 characters for the envelope. */
const PAGE_CHARACTERS = 3_800;

/**
 * Lays the newest entries out in pages, oldest first: at most 100 entries and 32,000 characters. An entry that is too long for a page of its
 * own is left out. At least one page, empty if there is nothing.
 */
export function packPages(entries: readonly HistoryEntry[]): Json[][] {
  const pages: Json[][] = [];
  let room = 0;
  for (const { json, size } of newest(entries)) {
    if (size > room) {
      pages.push([]);
      room = PAGE_CHARACTERS;
    }
    pages.at(-1)?.push(json);
    room -= size;
  }
  return pages.length === 0 ? [[]] : pages;
}

function newest(entries: readonly HistoryEntry[]) {
  const kept: { json: Json; size: number }[] = [];
  let total = 0;
  for (const entry of entries.slice(-HISTORY_LIMITS.entries).reverse()) {
    const json = encodeHistoryEntry(entry);
    const size = jsonSize(json) + 1;
    if (size > PAGE_CHARACTERS) continue;
    total += size;
    if (total > HISTORY_LIMITS.characters) break;
    kept.push({ json, size });
  }
  return kept.reverse();
}

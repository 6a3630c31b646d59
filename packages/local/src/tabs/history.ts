import type { Entry } from './log';

/** Entries that are kept for tabs which miss some; who misses more gets a snapshot. */
const MAX_ENTRIES = 500;

/** The last entries of the log. */
export interface History {
  add(entry: Entry): void;
  /** What follows an entry; undefined when that is not kept any more. */
  after(seq: number): Entry[] | undefined;
  clear(): void;
}

export function createHistory(max = MAX_ENTRIES): History {
  let entries: Entry[] = [];
  return {
    add(entry) {
      entries.push(entry);
      // In blocks, since cutting off one at a time would move all of them every time.
      if (entries.length >= 2 * max) entries = entries.slice(-max);
    },
    after(seq) {
      const [first] = entries;
      if (!first || first.seq > seq + 1) return undefined;
      return entries.slice(seq + 1 - first.seq);
    },
    clear() {
      entries = [];
    },
  };
}

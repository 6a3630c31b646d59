import type { Entry } from './log';

/** Entries that are kept for tabs which miss some, and their characters of JSON; who misses more gets a snapshot. */
const MAX_ENTRIES = 1000;
const MAX_SIZE = 2_000_000;

const RECENT = 50;

/** The last entries of the log. */
export interface History {
  add(entry: Entry): void;
  /** What follows an entry; undefined when that is not kept any more. */
  after(seq: number): Entry[] | undefined;
  /** The last few, for a tab that goes on from a snapshot: one that is a step behind may ask it. */
  recent(): Entry[];
}

export function createHistory(maxEntries = MAX_ENTRIES, maxSize = MAX_SIZE): History {
  let entries: Entry[] = [];
  let size = 0;
  return {
    add(entry) {
      entries.push(entry);
      size += JSON.stringify(entry).length;
      if (entries.length <= maxEntries && size <= maxSize) return;
      // By halves, since cutting off one at a time would move all of them every time.
      entries = entries.slice(Math.ceil(entries.length / 2));
      size = entries.reduce((sum, kept) => sum + JSON.stringify(kept).length, 0);
    },
    after(seq) {
      const [first] = entries;
      if (!first || first.seq > seq + 1) return undefined;
      return entries.slice(seq + 1 - first.seq);
    },
    recent: () => entries.slice(-RECENT),
  };
}

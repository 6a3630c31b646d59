/** How often each emoji came within a window of time. */
export interface CountWindow {
  add(emoji: string, at: number): void;
  /** Forgets what is older than the window. */
  expire(now: number): void;
  clear(): void;
  /** A new object after each change. */
  readonly counts: Readonly<Record<string, number>>;
  /** When the oldest ends, ms; undefined where nothing is counted. */
  readonly nextEnd: number | undefined;
}

interface Slice {
  readonly since: number;
  readonly counts: Map<string, number>;
}

const SLICES = 20;

/**
 * Counts within `window` ms, to a twentieth of it: what comes within one slice ends with the first of that slice. So a flood costs twenty-one
 * slices and not a list of all that came.
 */
export function createCountWindow(window: number): CountWindow {
  const length = window / SLICES;
  let slices: Slice[] = [];
  let counts: Readonly<Record<string, number>> = {};

  function sum() {
    const totals = new Map<string, number>();
    for (const slice of slices) {
      for (const [emoji, count] of slice.counts) {
        totals.set(emoji, (totals.get(emoji) ?? 0) + count);
      }
    }
    counts = Object.fromEntries(totals);
  }

  return {
    add(emoji, at) {
      let last = slices.at(-1);
      if (!last || at - last.since >= length) {
        last = { since: at, counts: new Map() };
        slices.push(last);
      }
      last.counts.set(emoji, (last.counts.get(emoji) ?? 0) + 1);
      counts = { ...counts, [emoji]: (counts[emoji] ?? 0) + 1 };
    },
    expire(now) {
      const left = slices.filter(({ since }) => since + window > now);
      if (left.length === slices.length) return;
      slices = left;
      sum();
    },
    clear() {
      slices = [];
      counts = {};
    },
    get counts() {
      return counts;
    },
    get nextEnd() {
      const [first] = slices;
      return first && Number.isFinite(window) ? first.since + window : undefined;
    },
  };
}

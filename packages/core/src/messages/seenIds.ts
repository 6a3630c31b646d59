const MOST_REMEMBERED = 1_000;

/** Remembers the last thousand (sender, id) pairs, so that a message counts once. */
export function createSeenIds() {
  const seen = new Set<string>();

  return {
    /** True the first time. */
    add(sender: string, id: string): boolean {
      const key = `${sender} ${id}`;
      if (seen.has(key)) return false;
      seen.add(key);
      const [oldest] = seen;
      if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
      return true;
    },
    has: (sender: string, id: string) => seen.has(`${sender} ${id}`),
    clear: () => seen.clear(),
  };
}

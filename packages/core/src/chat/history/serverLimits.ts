const ASK_AGAIN_MS = 10_000;
const MOST_OLDER = 10;
const MOST_REMEMBERED = 2_000;

/** Lets everybody ask once in 10 s for the newest, and ten times for older ones. */
export function createRecentAskers() {
  const asked = new Map<string, number[]>();

  return {
    admit(sessionId: string, isForNewest: boolean): boolean {
      const key = `${isForNewest} ${sessionId}`;
      const now = Date.now();
      const before = (asked.get(key) ?? []).filter((at) => now - at < ASK_AGAIN_MS);
      if (before.length >= (isForNewest ? 1 : MOST_OLDER)) return false;
      asked.delete(key);
      asked.set(key, [...before, now]);
      const [oldest] = asked.keys();
      if (asked.size > MOST_REMEMBERED && oldest !== undefined) asked.delete(oldest);
      return true;
    },
  };
}

const WINDOW_MS = 60_000;
const MOST_PAGES_IN_WINDOW = 200;

/** Of them those that are not for newcomers. */
const MOST_OTHER_PAGES = 100;

/** Counts pages: two hundred a minute, at least half of which are for newcomers. */
export function createPageLimit() {
  let windowStart = 0;
  let pages = 0;
  let others = 0;

  return function mayGo(isForNewcomers: boolean): boolean {
    if (Date.now() - windowStart >= WINDOW_MS) {
      windowStart = Date.now();
      pages = 0;
      others = 0;
    }
    if (!isForNewcomers && others >= MOST_OTHER_PAGES) return false;
    if (pages >= MOST_PAGES_IN_WINDOW) return false;
    pages += 1;
    if (!isForNewcomers) others += 1;
    return true;
  };
}

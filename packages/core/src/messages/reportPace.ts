const PAUSE_MS = 1_000;
const MOST_KEYS = 1_000;

/** Lets one report a second through for each key, so that a flood does not become a flood of reports. */
export function createReportPace(now: () => number): (key: string) => boolean {
  const last = new Map<string, number>();

  return (key) => {
    const before = last.get(key);
    if (before !== undefined && now() - before < PAUSE_MS) return false;
    last.delete(key);
    last.set(key, now());
    const [oldest] = last.keys();
    if (last.size > MOST_KEYS && oldest !== undefined) last.delete(oldest);
    return true;
  };
}

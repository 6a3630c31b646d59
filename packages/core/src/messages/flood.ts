const BURST = 200;
const PER_SECOND = 50;

/** Decides which messages are let in. */
export interface FloodGuard {
  /** Whether one more of this sender is let in. */
  admit(sender: string): boolean;
  forget(sender: string): void;
  clear(): void;
}

/** Survives a flood: at most 200 messages at once and 50 a second from one sender; the answer is whether this one is let in. */
export function createFloodGuard(now: () => number): FloodGuard {
  const buckets = new Map<string, { tokens: number; at: number }>();

  return {
    admit(sender: string): boolean {
      const at = now();
      let bucket = buckets.get(sender);
      if (!bucket) buckets.set(sender, (bucket = { tokens: BURST, at }));
      const refill = ((at - bucket.at) / 1_000) * PER_SECOND;
      bucket.tokens = Math.min(BURST, bucket.tokens + refill);
      bucket.at = at;
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
    forget: (sender: string) => buckets.delete(sender),
    clear: () => buckets.clear(),
  };
}

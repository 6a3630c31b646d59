const MOST_OF_ONE = 10;

/** Lets in the first ten reports of everybody, each message once: nobody can push others out of the log. */
export function createReportLimit() {
  const bySender = new Map<string, Set<string>>();

  return {
    admit(sender: string, messageId: string): boolean {
      const before = bySender.get(sender) ?? new Set();
      if (before.has(messageId) || before.size >= MOST_OF_ONE) return false;
      bySender.set(sender, before.add(messageId));
      return true;
    },
    clear: () => bySender.clear(),
  };
}

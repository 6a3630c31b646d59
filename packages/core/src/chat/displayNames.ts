import type { Participant } from '../roster/participant';

const MOST_NAMES = 1_000;
const NAMELESS = 'Guest';

/** The names that the chat shows, for one stay. */
export interface DisplayNames {
  /** The name of a participant; who came later with the same name gets a number, and keeps it. */
  of(person: { sessionId: string; userName: string }): string;
  clear(): void;
}

/**
 * Tells those apart who call themselves the same. Names that only differ in case or spelling variants count as the same, so nobody can pass
 * for somebody who came earlier; those who join without a name are "Guest".
 */
export function createDisplayNames(present: () => Iterable<Participant>): DisplayNames {
  const holders = new Map<string, string[]>();

  function holdersOf(name: string): string[] {
    const known = holders.get(name) ?? [];
    holders.set(name, known);
    const [oldest] = holders.keys();
    if (holders.size > MOST_NAMES && oldest !== undefined) holders.delete(oldest);
    return known;
  }

  return {
    of: ({ sessionId, userName }) => {
      const shown = userName.trim() || NAMELESS;
      const known = holdersOf(shown.normalize('NFKC').toLowerCase());
      if (!known.includes(sessionId)) {
        const same = [...present()].filter(
          (one) => sameName(one.userName, shown) && !known.includes(one.sessionId),
        );
        known.push(...same.sort((a, b) => a.joinedAt - b.joinedAt).map((one) => one.sessionId));
        if (!known.includes(sessionId)) known.push(sessionId);
      }
      const place = known.indexOf(sessionId);
      return place === 0 ? shown : `${shown} (${place + 1})`;
    },
    clear: () => holders.clear(),
  };
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string) => (name.trim() || NAMELESS).normalize('NFKC').toLowerCase();
  return plain(a) === plain(b);
}

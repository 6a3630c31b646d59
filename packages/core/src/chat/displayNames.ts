import { byArrival, type Participant } from '../roster/participant';

const MOST_NAMES = 1_000;
const NAMELESS = 'Guest';

/** The names that the chat shows, for one stay. */
export interface DisplayNames {
  /** The name of a participant; who came later with the same name gets a number, and keeps it. */
  of(person: { userId: string; userName: string }): string;
  clear(): void;
}

/**
 * Tells those apart who call themselves the same. A person is a user_id: a token keeps it over rejoins. Names that only differ in case or
 * spelling variants count as the same, so nobody can pass for somebody who came earlier; those who join without a name are "Guest".
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
    of: ({ userId, userName }) => {
      const name = plain(userName);
      const known = holdersOf(name);
      if (!known.includes(userId)) {
        const others = [...present()].filter((one) => plain(one.userName) === name);
        const inOrder = [...others.sort(byArrival).map((one) => one.userId), userId];
        known.push(...new Set(inOrder.filter((id) => !known.includes(id))));
      }
      const place = known.indexOf(userId);
      const shown = userName.trim() || NAMELESS;
      return place === 0 ? shown : `${shown} (${place + 1})`;
    },
    clear: () => holders.clear(),
  };
}

const plain = (userName: string) => (userName.trim() || NAMELESS).normalize('NFKC').toLowerCase();

import { byArrival, type Participant } from '../roster/participant';
import { bareName, plainName } from './bareName';

const MOST_NAMES = 1_000;
const MOST_OF_ONE = 1_000;

/** Somebody whom the chat names. */
export interface Named {
  readonly userId: string;
  readonly userName: string;
}

/** The names that the chat shows, for one stay. */
export interface DisplayNames {
  /** The name of a participant; who came later with the same name gets a number, and keeps it. */
  of(person: Named): string;
  /** The number behind a name, which is not shown for the first. */
  numberOf(person: Named): number;
  /** What number others show somebody by who may be gone; nothing if it is somebody else's here. */
  learn(person: Named, number: number): void;
  clear(): void;
}

interface Holders {
  readonly numbers: Map<string, number>;
  highest: number;
}

/**
 * Tells those apart who call themselves the same. A person is a user_id: a token keeps it over rejoins. Names that only look the same count as the
 * same, and a number never makes somebody look like one who calls themselves "Ana (2)", so nobody can pass for somebody who came earlier.
 */
export function createDisplayNames(present: () => Iterable<Participant>): DisplayNames {
  const byName = new Map<string, Holders>();

  function holdersOf(name: string): Holders {
    const known = byName.get(name) ?? { numbers: new Map<string, number>(), highest: 0 };
    byName.set(name, known);
    forgetOldest(byName, MOST_NAMES);
    return known;
  }

  /** Whether a name with this number is what somebody else calls themselves; for 1, whether the name is what somebody else is shown by. */
  function isShownOtherwise(name: string, number: number): boolean {
    if (number > 1) return byName.has(`${name} (${number})`);
    const [, bare = '', taken] = NUMBERED.exec(name) ?? [];
    return [...(byName.get(bare)?.numbers.values() ?? [])].includes(Number(taken));
  }

  function isBefore(userId: string, other: Participant | undefined): boolean {
    const one = [...present()].find((person) => person.userId === userId);
    return other !== undefined && one !== undefined && byArrival(one, other) <= 0;
  }

  const wasHere = (userId: string) =>
    isBefore(
      userId,
      [...present()].find(({ isLocal }) => isLocal),
    );

  function hold(holders: Holders, userId: string, number: number) {
    holders.numbers.set(userId, number);
    holders.highest = Math.max(holders.highest, number);
    forgetOldest(holders.numbers, MOST_OF_ONE);
  }

  function numberOf({ userId, userName }: Named): number {
    const name = plainName(userName);
    const holders = holdersOf(name);
    if (!holders.numbers.has(userId)) {
      const others = [...present()].filter((one) => plainName(one.userName) === name);
      for (const id of [...others.sort(byArrival).map((one) => one.userId), userId]) {
        if (holders.numbers.has(id)) continue;
        /* Of one who was here before us, a number that we were told of may be a later one's. */
        const taken = [...holders.numbers.values()];
        const isEarlier =
          wasHere(id) || others.some((one) => holders.numbers.has(one.userId) && isBefore(id, one));
        let number = isEarlier ? 1 : holders.highest + 1;
        while (taken.includes(number) || isShownOtherwise(name, number)) number += 1;
        hold(holders, id, number);
      }
    }
    return holders.numbers.get(userId) ?? 1;
  }

  return {
    numberOf,
    of: (person) => {
      const number = numberOf(person);
      const shown = bareName(person.userName);
      return number === 1 ? shown : `${shown} (${number})`;
    },
    learn: ({ userId, userName }, number) => {
      const holders = holdersOf(plainName(userName));
      const isTaken = [...holders.numbers.values()].includes(number);
      if (!isTaken && !holders.numbers.has(userId)) hold(holders, userId, number);
    },
    clear: () => byName.clear(),
  };
}

function forgetOldest(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** “ana (2)” */
const NUMBERED = /^(.*) \((\d+)\)$/;

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

  function hold(holders: Holders, userId: string, number: number) {
    holders.numbers.set(userId, number);
    holders.highest = Math.max(holders.highest, number);
    forgetOldest(holders.numbers, MOST_OF_ONE);
  }

  /* All of that name at once, each of them looked at once: a crowd may have none. */
  function numberAll(name: string, holders: Holders, userId: string) {
    const people = [...present()];
    const local = people.find(({ isLocal }) => isLocal);
    const arrivals = new Map([...people].reverse().map((one) => [one.userId, one]));
    const sharing = people.filter((one) => plainName(one.userName) === name).sort(byArrival);
    const last = new Map(sharing.map((one) => [one.userId, one]));
    let latest = sharing.filter((one) => holders.numbers.has(one.userId)).at(-1);
    const taken = new Set(holders.numbers.values());
    for (const id of [...last.keys(), userId]) {
      if (holders.numbers.has(id)) continue;
      /* Of one who was here before us, a number that we were told of may be a later one's. */
      const isEarlier = [local, latest].some((other) => isBefore(arrivals.get(id), other));
      let number = isEarlier ? 1 : holders.highest + 1;
      while (taken.has(number) || isShownOtherwise(name, number)) number += 1;
      hold(holders, id, number);
      taken.add(number);
      if (isBefore(latest, last.get(id)) || !latest) latest = last.get(id);
    }
  }

  function numberOf({ userId, userName }: Named): number {
    const name = plainName(userName);
    const holders = holdersOf(name);
    if (!holders.numbers.has(userId)) numberAll(name, holders, userId);
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

const isBefore = (one: Participant | undefined, other: Participant | undefined) =>
  one !== undefined && other !== undefined && byArrival(one, other) < 0;

function forgetOldest(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** “ana (2)” */
const NUMBERED = /^(.*) \((\d+)\)$/;

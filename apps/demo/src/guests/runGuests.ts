import type { Session } from '../session/session';
import { openGuest } from './openGuest';
import { guests } from './script';
import { createTalk } from './talk';
import type { Talk } from './talk';

/** The guests of a page. */
export interface RunningGuests extends Talk {
  close(): void;
}

/** Lets the guests join on their seats. Told to begin, they greet when all are there, and go on talking for a minute. */
export function runGuests(
  sessions: readonly Session[],
  talking: { isQuiet: boolean; onEnd(): void },
): RunningGuests {
  const people = sessions.map((session, index) => openGuest(session, guests[index]?.handRank));
  const { begin, pause, resume } = createTalk({ people, ...talking });
  const allArrived = Promise.all(people.map(({ arrived }) => arrived));
  return {
    begin: () => void allArrived.then(begin),
    pause,
    resume,
    close() {
      pause();
      for (const person of people) person.close();
    },
  };
}

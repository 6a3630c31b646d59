import { openGuest } from './openGuest';
import {
  CLAPS_AT_ONCE,
  CLAPS_EVERY_MS,
  GUESTS_TALK_FOR_MS,
  guests,
  LINE_EVERY_MS,
  lines,
  OPENING_LINE_EVERY_MS,
  OPENING_LINES,
} from './script';

/** The guests of a page. */
export interface RunningGuests {
  /** Stops what they do by themselves; they stay in the room. */
  pause(): void;
  resume(): void;
  close(): void;
}

/** Lets the guests join, greet and go on talking for a minute; `onEnd` says that they have nothing more to say. */
export function runGuests({ isQuiet, onEnd }: { isQuiet: boolean; onEnd(): void }): RunningGuests {
  const people = guests.map(openGuest);
  const timers = new Set<ReturnType<typeof setInterval>>();
  let next = 0;
  let left = GUESTS_TALK_FOR_MS;
  let isStopped = false;

  function sayNext(): void {
    const [speaker, text] = lines[next % lines.length] ?? [0, ''];
    next += 1;
    people[speaker]?.say(text);
  }

  function clap(): void {
    for (const person of people.slice(0, CLAPS_AT_ONCE)) person.react('👏');
  }

  function stop(): void {
    isStopped = true;
    for (const timer of timers) clearInterval(timer);
    timers.clear();
  }

  function talk(): void {
    stop();
    if (left <= 0) return;
    isStopped = false;
    timers.add(setInterval(sayNext, LINE_EVERY_MS));
    timers.add(setInterval(clap, CLAPS_EVERY_MS));
    timers.add(
      setInterval(() => {
        left -= 1000;
        if (left > 0) return;
        stop();
        onEnd();
      }, 1000),
    );
  }

  function greet(): void {
    sayNext();
    if (next < OPENING_LINES) timers.add(setTimeout(greet, OPENING_LINE_EVERY_MS));
    else if (isQuiet) onEnd();
    else talk();
  }

  void Promise.all(people.map(({ arrived }) => arrived)).then(() => {
    if (!isStopped) greet();
  });
  return {
    pause: stop,
    resume: talk,
    close() {
      stop();
      for (const person of people) person.close();
    },
  };
}

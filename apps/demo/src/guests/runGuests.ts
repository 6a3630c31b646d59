import { openGuest } from './openGuest';
import {
  CLAPS_AT_ONCE,
  CLAPS_EVERY_MS,
  GUESTS_TALK_FOR_MS,
  guests,
  LINE_EVERY_MS,
  lines,
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
  const people = guests.map((script, index) => openGuest(script, index + 1));
  const timers = new Set<ReturnType<typeof setInterval>>();
  let next = 0;
  let left = GUESTS_TALK_FOR_MS;

  function sayNext(): void {
    const [speaker, text] = lines[next % lines.length] ?? [0, ''];
    next += 1;
    people[speaker]?.say(text);
  }

  function clap(): void {
    for (const person of people.slice(0, CLAPS_AT_ONCE)) person.react('👏');
  }

  function stop(): void {
    for (const timer of timers) clearInterval(timer);
    timers.clear();
  }

  function talk(): void {
    stop();
    if (left <= 0) return;
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

  for (let line = 0; line < OPENING_LINES; line += 1) sayNext();
  if (isQuiet) onEnd();
  else talk();
  return {
    pause: stop,
    resume: talk,
    close() {
      stop();
      for (const person of people) person.close();
    },
  };
}

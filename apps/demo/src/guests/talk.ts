import type { Guest } from './openGuest';
import {
  CLAPS_AT_ONCE,
  CLAPS_EVERY_MS,
  GUESTS_TALK_FOR_MS,
  LINE_EVERY_MS,
  lines,
  OPENING_LINE_EVERY_MS,
  OPENING_LINES,
} from './script';

/** What the guests do by themselves. */
export interface Talk {
  /** Says the first lines, and goes on for a minute; once. */
  begin(): void;
  pause(): void;
  resume(): void;
}

interface TalkOptions {
  people: readonly Pick<Guest, 'say' | 'react'>[];
  /** They greet and say no more. */
  isQuiet: boolean;
  /** They have nothing more to say. */
  onEnd(): void;
}

/** The guests' part of the first minute: lines and claps, neither of which go on for longer. */
export function createTalk({ people, isQuiet, onEnd }: TalkOptions): Talk {
  const timers = new Set<ReturnType<typeof setInterval>>();
  let next = 0;
  let left = GUESTS_TALK_FOR_MS;
  let hasBegun = false;
  let isPaused = false;

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

  function countDown(): void {
    left -= 1000;
    if (left > 0) return;
    stop();
    onEnd();
  }

  function talk(): void {
    stop();
    if (isPaused || left <= 0) return;
    timers.add(setInterval(sayNext, LINE_EVERY_MS));
    timers.add(setInterval(clap, CLAPS_EVERY_MS));
    timers.add(setInterval(countDown, 1000));
  }

  function greet(): void {
    stop();
    if (isPaused) return;
    if (next < OPENING_LINES) sayNext();
    if (next < OPENING_LINES) timers.add(setTimeout(greet, OPENING_LINE_EVERY_MS));
    else if (isQuiet) onEnd();
    else talk();
  }

  return {
    begin() {
      if (hasBegun) return;
      hasBegun = true;
      greet();
    },
    pause() {
      isPaused = true;
      stop();
    },
    resume() {
      isPaused = false;
      if (hasBegun) greet();
    },
  };
}

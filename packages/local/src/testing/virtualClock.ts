import type { Clock } from '../clock/clock';
import { installedFakeTimers, type FakeTimers } from './fakeTimers';

interface Timer {
  due: number;
  run: () => void;
}

/** A clock that stands still until it is moved. */
export interface VirtualClock extends Clock {
  /** Runs what is due, what becomes due by it included. */
  runDue(): void;
  /** When the next of its timers is due. */
  nextDue(): number | undefined;
  /** Moves to this time, never back. Runs nothing. */
  moveTo(time: number): void;
}

/**
 * Makes a clock that starts at the real time. While fake timers are installed, theirs and its own time pass together,
 * whichever is moved.
 */
export function createVirtualClock(): VirtualClock {
  let time = Date.now();
  const timers: Timer[] = [];
  let fakes: FakeTimers | undefined;
  /** What the fake timers' clock is behind. */
  let offset = 0;

  const follow = (): FakeTimers | undefined => {
    const installed = installedFakeTimers();
    if (installed !== fakes) {
      fakes = installed;
      offset = fakes ? time - fakes.now : 0;
      // What was set before they were installed.
      for (const { due } of timers) wakeAt(due);
    }
    if (fakes) time = Math.max(time, fakes.now + offset);
    return fakes;
  };

  const wakeAt = (due: number): void => {
    // They cut fractions of a millisecond off.
    fakes?.setTimeout(runDue, Math.max(Math.ceil(due - fakes.now - offset), 0));
  };

  const runDue = (): void => {
    follow();
    for (let first = timers[0]; first && first.due <= time; first = timers[0]) {
      timers.shift();
      first.run();
    }
  };

  return {
    isVirtual: true,
    now() {
      follow();
      return time;
    },
    startTimer(ms, run) {
      follow();
      const timer: Timer = { due: time + ms, run };
      let index = timers.length;
      while (index > 0 && (timers[index - 1]?.due ?? 0) > timer.due) index -= 1;
      timers.splice(index, 0, timer);
      wakeAt(timer.due);
      return () => {
        const at = timers.indexOf(timer);
        if (at !== -1) timers.splice(at, 1);
      };
    },
    runDue,
    nextDue: () => timers[0]?.due,
    moveTo(to) {
      follow();
      time = Math.max(time, to);
    },
  };
}

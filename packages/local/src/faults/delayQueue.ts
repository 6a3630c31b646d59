import type { Clock } from '../clock/clock';
import { createScheduler } from '../daily/scheduler';

interface Entry {
  due: number;
  run: () => void;
}

/** What is on its way: runs in the order of its times, and in the order of coming where these are the same. */
export interface DelayQueue {
  add(due: number, run: () => void): void;
  isEmpty(): boolean;
  /** Resolves when nothing is on its way. */
  whenEmpty(): Promise<void>;
  /** Runs everything now, what comes of it included. */
  flush(): void;
  /** Forgets everything. */
  clear(): void;
}

export function createDelayQueue(clock: Clock): DelayQueue {
  const entries: Entry[] = [];
  const waiting: (() => void)[] = [];
  const scheduler = createScheduler(clock, () => runUntil(clock.now()));

  function runUntil(time: number): void {
    for (let first = entries[0]; first && first.due <= time; first = entries[0]) {
      entries.shift();
      first.run();
    }
    scheduler.set(entries[0]?.due);
    if (entries.length > 0) return;
    for (const wake of waiting.splice(0)) wake();
  }

  return {
    add(due, run) {
      let index = entries.length;
      while (index > 0 && (entries[index - 1]?.due ?? 0) > due) index -= 1;
      entries.splice(index, 0, { due, run });
      scheduler.set(entries[0]?.due);
    },
    isEmpty: () => entries.length === 0,
    whenEmpty: () =>
      entries.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    flush: () => runUntil(Infinity),
    clear() {
      entries.length = 0;
      runUntil(0);
    },
  };
}

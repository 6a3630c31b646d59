import type { Clock } from '../clock/clock';

let running = 0;
let waiting: (() => void)[] = [];

/**
 * Notes that something of a call machine is under way that will show later: a join, a device, a write that waits for
 * its turn. The test kit waits for all of it instead of guessing a time.
 *
 * @param clock - given for what may take time: nobody waits for it while time stands still.
 * @returns notes the end; calling it again does nothing.
 */
export function beginWork(clock?: Clock): () => void {
  if (clock?.isVirtual) return () => undefined;
  let isRunning = true;
  running += 1;
  return () => {
    if (!isRunning) return;
    isRunning = false;
    running -= 1;
    if (running > 0) return;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
}

/** Whether any call machine of this page has something under way. */
export function isWorking(): boolean {
  return running > 0;
}

/** Resolves when nothing is under way in any call machine of this page. */
export function whenWorkIsDone(): Promise<void> {
  return running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

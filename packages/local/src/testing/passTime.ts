import { installedFakeTimers, type FakeTimers } from './fakeTimers';
import type { VirtualClock } from './virtualClock';

/**
 * Lets so much time pass, timer by timer: what comes of one has arrived everywhere before the next one runs.
 *
 * @param settle - lets everything arrive that needs no time.
 */
export async function passTime(
  clock: VirtualClock,
  ms: number,
  settle: () => Promise<void>,
): Promise<void> {
  await settle();
  const end = clock.now() + ms;
  const fakes = installedFakeTimers();
  if (fakes) return passWithFakes(fakes, ms, settle);
  for (let due = clock.nextDue(); due !== undefined && due <= end; due = clock.nextDue()) {
    clock.moveTo(due);
    clock.runDue();
    await settle();
  }
  clock.moveTo(end);
}

/** The clock's own timers wake up through the fake ones, so that all run in one order. */
async function passWithFakes(
  fakes: FakeTimers,
  ms: number,
  settle: () => Promise<void>,
): Promise<void> {
  const left = new Set([ms]);
  fakes.setTimeout(() => left.clear(), ms);
  while (left.size > 0) {
    await fakes.nextAsync();
    await settle();
  }
  // What was set on the way for the very last moment.
  await fakes.tickAsync(0);
  await settle();
}

import { installedFakeTimers } from './fakeTimers';

const { setTimeout: realSetTimeout, requestAnimationFrame: realRequestFrame } = globalThis;
const realSetImmediate = (globalThis as { setImmediate?: (run: () => void) => void }).setImmediate;

// Kept from the moment of import: a test that installs fake timers still gets its messages delivered.

/** Runs in a macrotask of its own, in order. */
export function soon(run: () => void): void {
  if (realSetImmediate) realSetImmediate(run);
  else realSetTimeout(run, 0);
}

/** Resolves after `ms` of real time. */
export function realDelay(ms: number): Promise<void> {
  return new Promise((resolve) => realSetTimeout(resolve, ms));
}

/** Resolves after the next frame has been drawn, or at once where there are no frames: with fake timers, frames are theirs. */
export function nextFrame(): Promise<void> {
  if (typeof realRequestFrame !== 'function' || document.hidden || installedFakeTimers()) {
    return Promise.resolve();
  }
  return new Promise((resolve) => realRequestFrame(() => soon(resolve)));
}

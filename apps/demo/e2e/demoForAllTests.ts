import { afterAll, beforeAll } from 'vitest';

import { startBrowser } from './browser';
import type { Guard } from './browser';
import { startDemo } from './startDemo';
import type { RunningDemo } from './startDemo';

/** The demo, and a browser that cannot leave this machine, for all tests of a file: there from its first hook on. */
export function demoForAllTests() {
  let started: readonly [RunningDemo, Guard] | undefined;
  beforeAll(async () => {
    started = await Promise.all([startDemo(), startBrowser()]);
  });
  afterAll(async () => {
    const [demo, browser] = started ?? [];
    await browser?.close();
    await demo?.kill();
  });
  const running = () => {
    if (started) return started;
    throw new Error('The demo runs inside of tests and hooks only.');
  };
  return {
    get demo() {
      return running()[0];
    },
    get browser() {
      return running()[1];
    },
  };
}

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startBrowser } from './browser';
import type { Guard } from './browser';
import { startDemo } from './startDemo';
import type { RunningDemo } from './startDemo';

let demo: RunningDemo;
let browser: Guard;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await demo?.kill();
});

test('a real room is joined with the call machine of Daily, and without anything local', async () => {
  const room = new URLSearchParams({ name: 'Kofi', room: 'https://acme.daily.co/town-hall' });
  const page = await browser.open(`${demo.url}/join?${room}`);
  await expect
    .poll(() => browser.escaped[0])
    .toMatch(
      /^https:\/\/c\.daily\.co\/call-machine\/versioned\/[\d.]+\/static\/call-machine-object-bundle\.js$/,
    );
  const local = await page.evaluate(() =>
    performance.getEntriesByType('resource').filter(({ name }) => name.includes('/call-machine/')),
  );
  expect(local.filter(({ name }) => !name.includes('daily.co'))).toEqual([]);
  await page
    .getByRole('alert')
    .filter({ hasText: 'could not be loaded' })
    .waitFor({ timeout: 40_000 });
});

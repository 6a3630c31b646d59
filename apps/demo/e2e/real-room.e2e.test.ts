import { createLocalDaily } from '@backchannel/local';
import { expect, onTestFinished, test } from 'vitest';

import { readOptions } from '../server/options';
import { startTownHall } from '../server/startTownHall';
import { demoForAllTests } from './demoForAllTests';

const hall = demoForAllTests();

/** Daily's own call machine, at the first address and at those that daily-js falls back to. */
const callMachine =
  /^https:\/\/c\.daily(\.co|webrtc\.com|webrtc\.net)\/call-machine\/versioned\/[\d.]+\/static\/call-machine-object-bundle\.js$/;

/** What the page opened last has asked of other machines to load a call. */
function askedSince(before: number): string[] {
  return hall.browser.escaped.slice(before).filter((address) => address.includes('/call-machine/'));
}

test('with an API key the page opens host and audience in a room of that domain', async () => {
  const domain = createLocalDaily({ origin: 'https://acme.daily.co', apiKey: 'key-of-acme' });
  const asked: string[] = [];
  const townHall = await startTownHall({
    ...readOptions(['--port=0'], { DAILY_API_KEY: 'key-of-acme' }),
    fetch: (request) => {
      asked.push(`${request.method} ${request.url}`);
      const address = request.url.replace('https://api.daily.co', domain.origin);
      return domain.fetch(new Request(address, request));
    },
  });
  onTestFinished(async () => {
    await townHall.close();
    domain.close();
  });
  expect(townHall.roomUrl).toMatch(/^https:\/\/acme\.daily\.co\/\w+$/);

  const before = hall.browser.escaped.length;
  const page = await hall.browser.open(townHall.url);
  await expect.poll(() => askedSince(before).length).toBeGreaterThanOrEqual(2);
  expect(askedSince(before)[0]).toContain('https://c.daily.co/');
  for (const address of askedSince(before)) expect(address).toMatch(callMachine);
  expect(asked).toContain('POST https://api.daily.co/v1/rooms');
  expect(asked).toContain('POST https://api.daily.co/v1/meeting-tokens');
  expect(asked.filter((line) => !line.includes('https://api.daily.co/v1/'))).toEqual([]);
  // Nobody makes a real room hard.
  await page.getByRole('button', { name: 'About this room' }).waitFor();
  expect(await page.getByText('Make it hard').count()).toBe(0);
  await page.context().close();
});

test('a real room is joined with the call machine of Daily, and without anything local', async () => {
  const room = new URLSearchParams({ name: 'Kofi', room: 'https://acme.daily.co/town-hall' });
  const before = hall.browser.escaped.length;
  const page = await hall.browser.open(`${hall.demo.url}/join?${room}`);
  await expect.poll(() => askedSince(before)[0]).toMatch(callMachine);
  expect(askedSince(before)[0]).toContain('https://c.daily.co/');
  const local = await page.evaluate(() =>
    performance.getEntriesByType('resource').filter(({ name }) => name.includes('/call-machine/')),
  );
  expect(local.filter(({ name }) => !name.startsWith('https://c.daily'))).toEqual([]);
  await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
  expect(await page.getByText('Make it hard').count()).toBe(0);
});

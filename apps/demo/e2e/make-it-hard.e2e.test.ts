import { source as axe } from 'axe-core';
import type { AxeResults } from 'axe-core';
import { beforeAll, expect, test } from 'vitest';

import { demoForAllTests } from './demoForAllTests';
import { arrive } from './person';
import type { Person } from './person';

const hall = demoForAllTests();
let ana: Person;
let bo: Person;

beforeAll(async () => {
  ana = await arrive(hall.browser, hall.demo.url, 'host', 'Ana');
  bo = await arrive(hall.browser, hall.demo.url, 'audience', 'Bo');
});

const menuOf = ({ page }: Person) => page.locator('summary', { hasText: 'Make it hard' });

test('the menu has a name for everything, works with the keyboard, and violates no rule of axe', async () => {
  const { page } = bo;
  await menuOf(bo).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Network, for everybody' }).waitFor();
  for (const name of ['Latency', 'Jitter', 'Loss']) {
    await page.keyboard.press('Tab');
    await expect.poll(() => page.getByRole('slider', { name }).evaluate(isFocused)).toBe(true);
  }
  await page.evaluate(axe);
  const broken = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: { run(part: string): Promise<AxeResults> };
    };
    const { violations } = await runner.run('.hall-menu');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
  expect(broken).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => menuOf(bo).evaluate(isFocused)).toBe(true);
  await expect.poll(() => page.getByRole('slider').count()).toBe(0);
});

test('latency is for everybody: what Bo says comes after what the server says later', async () => {
  await menuOf(bo).click();
  await bo.page.getByRole('slider', { name: 'Latency' }).fill('2000');
  await bo.page.keyboard.press('Escape');
  await menuOf(ana).click();
  await expect
    .poll(() => ana.page.getByRole('slider', { name: 'Latency' }).inputValue())
    .toBe('2000');
  expect(await ana.page.getByText('2000 ms each way').count()).toBe(1);
  await ana.page.keyboard.press('Escape');

  await Promise.all([bo.say('Slowly'), ana.serverSends()]);
  await ana.wire('Bo', 'Slowly').waitFor();
  const rows = await ana.wire().allTextContents();
  const place = (text: string) => rows.findIndex((row) => row.includes(text));
  expect(place('Doors close')).toBeGreaterThanOrEqual(0);
  // The drawer shows the newest last.
  expect(place('Doors close')).toBeLessThan(place('Slowly'));

  await menuOf(ana).click();
  await ana.page.getByRole('button', { name: 'Back to normal' }).click();
  await ana.page.getByText('2000 ms each way').waitFor({ state: 'detached' });
  await ana.page.keyboard.press('Escape');
});

test('who drops the own connection is back by itself, in the same place', async () => {
  await bo.misbehave('Drop my connection');
  await expect.poll(() => menuOf(bo).evaluate(isFocused)).toBe(true);
  await bo.wire('Bo', 'lost the connection').waitFor();
  await bo.wire('Bo', 'is connected again').waitFor();
  await bo.say('Here I am again');
  await (await ana.inPanel('Chat', 'Here I am again')).waitFor();
  expect(await ana.wire('Bo', 'left the room').count()).toBe(0);
});

test('a flood is survived', async () => {
  await bo.misbehave('Flood the room');
  await ana.wire('Bo', 'Buy!').first().waitFor();
  await ana.say('Still here');
  await (await bo.inPanel('Chat', 'Still here')).waitFor();
});

test('the host can be dropped by the audience, and joins again', async () => {
  await bo.misbehave('Drop the host');
  await bo.wire('Ana', 'left the room').waitFor();
  await ana.page.getByText('not connected', { exact: true }).waitFor();
  await menuOf(bo).click();
  await expect
    .poll(() => bo.page.getByRole('button', { name: 'Drop the host' }).isDisabled())
    .toBe(true);
  await bo.page.keyboard.press('Escape');
  await ana.page.getByRole('button', { name: 'Try again' }).click();
  await ana.page.getByText('in the room', { exact: true }).waitFor();
});

test('nonsense is refused by the server of the page', async () => {
  const ask = (body: string, type = 'application/json') =>
    fetch(`${hall.demo.url}/api/network`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  const refused = async (response: Response) => [response.status, (await response.json()).info];
  expect(await refused(await ask('{"set":{"latency":-1}}'))).toEqual([
    400,
    expect.stringContaining('"latency" is -1'),
  ]);
  expect(await refused(await ask('{"set":{"loss":"all"}}'))).toEqual([400, expect.any(String)]);
  expect(await refused(await ask('{"drop":{"sessionId":"x"}}'))).toEqual([400, expect.any(String)]);
  expect(await refused(await ask('{}', 'text/plain'))).toEqual([400, expect.any(String)]);
});

test('nothing has left the machine', () => {
  expect(hall.browser.escaped.filter((url) => !url.includes('sentry.io'))).toEqual([]);
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

import { source as axe } from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { demoForAllTests } from './demoForAllTests';

const hall = demoForAllTests();
let page: Page;

beforeAll(async () => {
  page = await hall.browser.open(hall.demo.url);
  await page.getByText('Local Daily, 8 people').waitFor();
});

const card = (name: string) => page.getByRole('region', { name, exact: true });
const wire = (text: string) =>
  page.getByRole('region', { name: 'On the wire' }).getByRole('listitem').filter({ hasText: text });

/** What axe finds, as one line each. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    // Colours that are still on their way are nobody's choice.
    const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
    const { axe: runner } = window as unknown as {
      axe: { run(options: RunOptions): Promise<AxeResults> };
    };
    return (await runner.run({ resultTypes: ['violations'] })).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('host and audience are in one page, among guests who have begun', async () => {
  for (const name of ['Ana, host', 'You, audience']) {
    await card(name).getByRole('tab', { name: 'Chat' }).click();
    await card(name).getByText('Will there be a recording?').waitFor();
    const speakers = card(name).getByRole('region', { name: 'Stage' }).getByRole('listitem');
    await expect.poll(() => speakers.count()).toBe(2);
    await card(name).getByRole('tab', { name: 'Hands 2 raised' }).waitFor();
  }
  await page.getByRole('button', { name: 'Pause guests' }).click();
  await page.getByRole('button', { name: 'Go on' }).waitFor();
});

test('the own camera is off until a click, and seen by all in the page from then on', async () => {
  for (const name of ['Ana, host', 'You, audience']) {
    for (const device of ['Camera', 'Microphone']) {
      const button = card(name).getByRole('button', { name: device });
      expect(await button.getAttribute('aria-pressed')).toBe('false');
    }
  }
  const camera = card('You, audience').getByRole('button', { name: 'Camera' });
  const pictures = (name: string) =>
    card(name)
      .getByRole('list', { name: 'In the room' })
      .getByRole('listitem')
      .filter({ hasText: 'You' })
      .locator('video')
      .evaluateAll((videos) =>
        videos.map((video) => {
          const { srcObject, paused } = video as HTMLVideoElement;
          const [track] = srcObject instanceof MediaStream ? srcObject.getVideoTracks() : [];
          return [track?.label, paused];
        }),
      );
  expect(await pictures('You, audience')).toEqual([]);
  await camera.click();
  for (const name of ['You, audience', 'Ana, host']) {
    await expect.poll(() => pictures(name)).toEqual([[expect.stringContaining('fake'), false]]);
  }
  await camera.click();
  for (const name of ['You, audience', 'Ana, host']) {
    await expect.poll(() => pictures(name)).toEqual([]);
  }
});

test('a latecomer gets a card of their own with the same stage', async () => {
  await page.getByRole('button', { name: 'Join a latecomer' }).click();
  const stage = card('Lena, latecomer').getByRole('region', { name: 'Stage' });
  await stage.getByText('Yara Haddad').waitFor();
  await expect.poll(() => stage.getByRole('listitem').count()).toBe(2);
  await page.getByText('Local Daily, 9 people').waitFor();
});

test('a message of the server is one row with everybody of this page', async () => {
  await page.getByRole('button', { name: 'Send as the server' }).click();
  const row = wire('Doors close in 5 minutes');
  for (const name of ['server (fromId: API)', 'Ana', 'You', 'Lena']) {
    await row.filter({ hasText: name }).waitFor();
  }
  expect(await row.count()).toBe(1);
  for (const name of ['Ana, host', 'You, audience', 'Lena, latecomer']) {
    await card(name).getByText('Doors close in 5 minutes').waitFor();
  }
});

test('what the audience forges is one refused row, with its reason', async () => {
  await page.getByText('Make it hard').click();
  await page.getByRole('button', { name: 'Forge a cue' }).click();
  await wire('rejected: not-host').first().waitFor();
  const forged = wire('you-have-the-floor')
    .filter({ hasText: 'You' })
    .filter({ hasText: 'rejected' });
  expect(await forged.count()).toBe(1);
  expect(await page.getByText('invites you to speak').count()).toBe(0);
  await card('Ana, host').getByRole('tab', { name: 'Hands 2 raised' }).waitFor();
});

test('no card is cut off in windows of any usual size', async () => {
  const cutOff = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.seat, .seat-bar, .tabs-list')]
        .filter((part) => part.scrollHeight > part.clientHeight + 1)
        .map(({ className, parentElement }) => `${className} in ${parentElement?.className}`),
    );
  for (const [width, height] of [
    [1366, 768],
    [1280, 720],
    [1024, 768],
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(cutOff).toEqual([]);
  }
});

test('on a phone the bar is in reach wherever one has scrolled to', async () => {
  await page.setViewportSize({ width: 390, height: 700 });
  const main = page.locator('#hall-main');
  const isInReach = () =>
    main.evaluate((element) => {
      const bar = element.querySelector('.seat[data-shown="true"] .seat-bar');
      const drawer = document.querySelector('.wire');
      const bottom = bar?.getBoundingClientRect().bottom ?? Infinity;
      return bottom <= (drawer?.getBoundingClientRect().top ?? 0) + 1;
    });
  for (const top of [0, 10_000]) {
    await main.evaluate((element, to) => element.scrollTo({ top: to }), top);
    await expect.poll(isInReach).toBe(true);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('the page is accessible wide and narrow, in light and dark', async () => {
  expect(await violations()).toEqual([]);
  for (const tab of await page.getByRole('tab', { name: 'Hands' }).all()) await tab.click();
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  expect(await violations()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violations()).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});

test('the skip link leads to the call, and the drawer is not live', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.reload();
  await card('Ana, host').getByText('in the room').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('hall-main');
  const drawer = page.getByRole('region', { name: 'On the wire' });
  expect(await drawer.locator('[aria-live], [role=log], [role=status]').count()).toBe(0);
});

test('a flood from this page is in the drawer, as what it is', async () => {
  await page.getByText('Make it hard').click();
  await page.getByRole('button', { name: 'Flood the room' }).click();
  await wire('Buy! 1"').filter({ hasText: 'everybody' }).waitFor();
  await wire('Buy! 300"').filter({ hasText: 'everybody' }).waitFor();
});

test('nothing has left the machine', () => {
  expect(hall.browser.escaped).toEqual([]);
});

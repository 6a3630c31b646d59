import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { demoForAllTests } from './demoForAllTests';

const hall = demoForAllTests();
let page: Page;

beforeAll(async () => {
  page = await hall.browser.open(hall.demo.url);
});

test('the first of the actions stops the guests, and lets them go on', async () => {
  await page.getByText('Local Daily, 8 people').waitFor();
  const first = page.locator('.hall-actions button').first();
  expect(await first.textContent()).toBe('Pause guests');
  await first.press('Enter');
  await expect.poll(() => first.textContent()).toBe('Go on');
  await first.press('Enter');
  await expect.poll(() => first.textContent()).toBe('Pause guests');
});

test('under reduced motion they greet and are quiet: there is nothing to pause', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  const chat = page.getByRole('region', { name: 'You, audience' }).getByRole('tabpanel');
  await chat.getByText('I have the same question as Bo.').waitFor();
  await page.getByRole('button', { name: 'Pause guests' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(0);
  await page.getByText('Local Daily, 8 people').waitFor();
});

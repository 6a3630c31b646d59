import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { demoForAllTests } from './demoForAllTests';

const hall = demoForAllTests();
let page: Page;

beforeAll(async () => {
  page = await hall.browser.open(hall.demo.url);
});

const MAX_TABS = 120;
const steps = () => page.getByRole('region', { name: 'First steps' });
const card = (name: string) => page.getByRole('region', { name, exact: true });

/** Goes on with the Tab key until something of this name has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let count = 0; count < MAX_TABS; count += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (focused.trim().match(name)) return;
  }
  throw new Error(`Nothing named ${name} within ${MAX_TABS} times Tab.`);
}

/** From the mark to the control that it points at, and pressed. */
async function followTheMark(): Promise<void> {
  await tabTo(/^Go there$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-coached]').evaluate(isFocused)).toBe(true);
  await page.keyboard.press('Enter');
}

/** What is wrong with where the mark stands, if anything. */
function misplaced(): Promise<string[]> {
  return page.evaluate(() => {
    const mark = document.querySelector('#first-steps')?.getBoundingClientRect();
    const target = document.querySelector('[data-coached]')?.getBoundingClientRect();
    if (!mark || !target) return ['no mark or nothing to point at'];
    const isBeside =
      mark.right <= target.left ||
      mark.left >= target.right ||
      mark.bottom <= target.top ||
      mark.top >= target.bottom;
    const isInside =
      mark.left >= 0 &&
      mark.top >= 0 &&
      mark.right <= document.documentElement.clientWidth &&
      mark.bottom <= document.documentElement.clientHeight;
    return [
      ...(isBeside ? [] : ['covers its control']),
      ...(isInside ? [] : ['leaves the window']),
    ];
  });
}

async function isWellPlaced(): Promise<void> {
  await expect.poll(misplaced).toEqual([]);
}

test('the first mark stands beside the hand button and does not take the focus', async () => {
  await steps().getByText('Step 1 of 4').waitFor();
  await isWellPlaced();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('by keyboard alone: a raised hand is third in the host’s queue', async () => {
  await page.getByText('Local Daily, 8 people').waitFor();
  await card('Ana, host')
    .getByRole('listitem')
    .filter({ hasText: 'Kofi Mensah' })
    .first()
    .waitFor();
  await followTheMark();
  await steps().getByText('Step 2 of 4').waitFor();
  const row = card('Ana, host')
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ hasText: 'You' });
  await expect.poll(() => row.textContent()).toMatch(/^3/);
  await isWellPlaced();
});

test('by keyboard alone: the host brings them to the stage, and they are asked to speak', async () => {
  await followTheMark();
  await steps().getByText('Step 3 of 4').waitFor();
  for (const name of ['Ana, host', 'You, audience']) {
    const stage = card(name).getByRole('region', { name: 'Stage' });
    await stage.getByRole('listitem').filter({ hasText: 'You' }).first().waitFor();
  }
  await card('You, audience').getByText('invites you to speak').waitFor();
  await isWellPlaced();
});

test('by keyboard alone: a latecomer joins, then the server sends to all', async () => {
  await followTheMark();
  await steps().getByText('Step 4 of 4').waitFor();
  await isWellPlaced();
  await followTheMark();
  await steps()
    .getByText(/^That was \d+ lines$/)
    .waitFor();
  for (const name of ['Ana, host', 'You, audience', 'Lena, latecomer']) {
    await card(name).getByText('Doors close in 5 minutes').first().waitFor();
  }
});

test('the lines are those of the files that run, to be copied', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tabTo(/^Show the lines$/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'lines' });
  await tabTo(/^Copy src/);
  await page.keyboard.press('Enter');
  await dialog.getByText('Copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const file = new URL('../src/card/SeatContent.tsx', import.meta.url);
  expect(copied).toBe(await readFile(fileURLToPath(file), 'utf8'));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('closed is closed for good', async () => {
  await tabTo(/^Close the steps for good$/);
  await page.keyboard.press('Enter');
  await steps().waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('hall-main');
  await page.reload();
  await page.getByText('Local Daily, 9 people').waitFor();
  expect(await steps().count()).toBe(0);
});

test('on a phone the marks lead from screen to screen, and a step can be skipped', async () => {
  page = await hall.browser.open(`${hall.demo.url}/?alone`);
  await page.setViewportSize({ width: 390, height: 844 });
  await steps().getByText('your own screen').waitFor();
  await isWellPlaced();
  await page.getByRole('button', { name: 'You, audience' }).click();
  await steps().getByText('Your hand joins the queue').waitFor();
  await isWellPlaced();
  await steps().getByRole('button', { name: 'Skip' }).click();
  await steps().getByText('Step 2 of 4').waitFor();
  for (const step of ['Step 3 of 4', 'Step 4 of 4']) {
    await steps().getByRole('button', { name: 'Skip' }).click();
    await steps().getByText(step).waitFor();
    await isWellPlaced();
    // Nothing stands over the way to the other screen.
    await page.getByRole('button', { name: 'Ana, host' }).click({ trial: true });
  }
  await steps().getByRole('button', { name: 'Skip' }).click();
  const id = () => page.evaluate(() => document.activeElement?.id);
  await expect.poll(id).toBe('first-steps');
});

test('on a phone what one writes in stays above the keyboard', async () => {
  await steps().getByRole('button', { name: 'Done' }).click();
  const composer = card('You, audience').getByRole('textbox');
  await composer.click();
  await page.setViewportSize({ width: 390, height: 480 });
  const bottom = async () => {
    const box = await composer.boundingBox();
    return box ? box.y + box.height : Infinity;
  };
  await expect.poll(bottom).toBeLessThanOrEqual(480);
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

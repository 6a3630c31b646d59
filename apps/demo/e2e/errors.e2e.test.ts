import { afterAll, beforeAll, expect, test } from 'vitest';

import { startBrowser } from './browser';
import type { Guard } from './browser';
import { arrive, personOn } from './person';
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

async function localRoom(): Promise<string> {
  const response = await fetch(`${demo.url}/api/session`);
  const { url }: { url: string } = await response.json();
  return url;
}

function joinAddress(name: string, room: string): string {
  return `${demo.url}/join?${new URLSearchParams({ name, room })}`;
}

test('a join without a name and with a wrong address says what is wrong', async () => {
  const page = await browser.open(`${demo.url}/join`);
  await expect.poll(() => page.getByLabel('Room address').inputValue()).toBe(await localRoom());
  await page.getByLabel('Room address').fill('town hall');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('Please enter a name').waitFor();
  await page.getByText('That is no address').waitFor();
});

test('one joins the room of the page under one’s own name', async () => {
  const page = await browser.open(`${demo.url}/join`);
  await page.getByLabel('Your name').fill('Kofi');
  await expect.poll(() => page.getByLabel('Room address').inputValue()).toBe(await localRoom());
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('in the room', { exact: true }).waitFor();
  await (await personOn(page).inPanel('People', 'Kofi')).waitFor();
});

test('a forged invitation does not join, and says so with a way out', async () => {
  const page = await browser.open(joinAddress('Kofi', `${await localRoom()}?t=e30.e30.forged`));
  await page.getByRole('alert').waitFor();
  expect(await page.getByText('in the room', { exact: true }).count()).toBe(0);
  expect(await page.getByRole('alert').getByRole('link', { name: 'Choose a room' }).count()).toBe(
    1,
  );
});

test('a room whose server is not there says so and can be tried again', async () => {
  const page = await browser.open(joinAddress('Kofi', 'http://127.0.0.1:9/room'));
  await page.getByRole('alert').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Try again' }).waitFor();
});

test('a server that vanishes during the call is told, and what is shown stays', async () => {
  const mei = await arrive(browser, demo.url, 'audience', 'Mei');
  await mei.say('Can you hear me?');
  await (await mei.inPanel('Chat', 'Can you hear me?')).waitFor();
  await demo.kill();
  await mei.page.getByRole('alert').filter({ hasText: 'connection' }).waitFor();
  await mei.page.getByRole('button', { name: 'Try again' }).waitFor();
  await (await mei.inPanel('Chat', 'Can you hear me?')).waitFor();
});

test('nothing has left the machine, not even to the error tracker of daily-js', () => {
  expect(browser.escaped).toEqual([]);
});

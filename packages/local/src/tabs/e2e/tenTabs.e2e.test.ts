import type { DailyCall } from '@daily-co/daily-js';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchOptions } from '../../../../../scripts/lib/findBrowser.mjs';
import type { TabsDaily } from '..';
import { startStaticSite, type StaticSite } from '../../pages/staticSite';

/** What the page declares. */
declare const call: DailyCall;
declare const daily: TabsDaily;
declare const heard: { data: unknown; fromId: string }[];
declare const left: string[];
declare const errors: unknown[];

let browser: Browser;
let site: StaticSite;
let context: BrowserContext;
let escaped: string[];

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  site = await startStaticSite(new URL('./page.ts', import.meta.url));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  escaped = [];
  context = await browser.newContext();
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => {
      escaped.push(route.request().url());
      return route.abort();
    },
  );
});
afterEach(() => context.close());

async function openTab(name: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`${site.url}?name=${name}`);
  await tab.waitForFunction('globalThis.call');
  return tab;
}

async function openTabs(count: number): Promise<Page[]> {
  const tabs: Page[] = [];
  for (let index = 0; index < count; index += 1) tabs.push(await openTab(nameOf(index)));
  for (const tab of tabs) await expect.poll(() => present(tab)).toBe(count);
  return tabs;
}

const nameOf = (index: number): string => `Tab-${index}`;

const present = (tab: Page): Promise<number> =>
  tab.evaluate(() => Object.keys(call.participants()).length);

/** The numbers that a tab has heard, by the name of who sent them. */
const numbersBySender = (tab: Page): Promise<Record<string, number[]>> =>
  tab.evaluate(() => {
    const numbers: Record<string, number[]> = {};
    for (const { data } of heard) {
      const { from, number } = data as { from: string; number: number };
      (numbers[from] ??= []).push(number);
    }
    return numbers;
  });

/** Every tab sends numbers, one every few ms, until it is told to stop; gives how many it has sent. */
async function startSending(tab: Page): Promise<() => Promise<number>> {
  await tab.evaluate(() => {
    const from = call.participants().local.user_name;
    const state = { sent: 0, timer: setInterval(() => send(), 20) };
    const send = (): void => {
      state.sent += 1;
      call.sendAppMessage({ from, number: state.sent });
    };
    Object.assign(globalThis, { sending: state });
  });
  return () =>
    tab.evaluate(() => {
      const { sending } = globalThis as unknown as {
        sending: { sent: number; timer: ReturnType<typeof setInterval> };
      };
      clearInterval(sending.timer);
      return sending.sent;
    });
}

/** Lets all tabs send while the first few of them go; then the others must have heard each other without a gap. */
async function sendThrough(tabs: Page[], go: ((tab: Page) => Promise<void>)[]): Promise<void> {
  const others = tabs.slice(go.length);
  const [observer] = others;
  if (!observer) throw new Error('There is no tab left.');
  const gone = go.map((_, index) => nameOf(index));
  const stops = await Promise.all(tabs.map(startSending));
  await expect
    .poll(async () => {
      const numbers = await numbersBySender(observer);
      return gone.every((name) => (numbers[name]?.length ?? 0) > 10);
    })
    .toBe(true);
  await Promise.all(go.map((leave, index) => leave(tabs[index] ?? observer)));
  for (const other of others) {
    await expect.poll(() => other.evaluate(() => [...left].sort())).toEqual(gone);
    await expect.poll(() => present(other)).toBe(others.length);
  }
  const sent = await Promise.all(stops.slice(go.length).map((stop) => stop()));
  for (const [index, other] of others.entries()) {
    const expected: Record<string, number[]> = {};
    for (const [sender, count] of sent.entries()) {
      const numbers = Array.from({ length: count }, (_, at) => at + 1);
      if (sender !== index) expected[nameOf(sender + go.length)] = numbers;
    }
    const fromOthers = async (): Promise<unknown> => {
      const all = Object.entries(await numbersBySender(other));
      return Object.fromEntries(all.filter(([name]) => !gone.includes(name)));
    };
    await expect.poll(fromOthers).toEqual(expected);
    // Of those that are gone: in order, without a gap, as far as they came, and as far for everybody.
    const numbers = await numbersBySender(other);
    const ofObserver = await numbersBySender(observer);
    for (const name of gone) {
      expect(numbers[name]).toEqual(numbers[name]?.map((_, at) => at + 1));
      expect(numbers[name]).toEqual(ofObserver[name]);
    }
    expect(await other.evaluate(() => errors)).toEqual([]);
  }
}

const close = (tab: Page): Promise<void> => tab.close();

async function crash(tab: Page): Promise<void> {
  const crashed = tab.waitForEvent('crash');
  void tab.goto('chrome://crash').catch(() => undefined);
  await crashed;
}

test('ten tabs of a static site: data flows, the first one is closed, a late one knows all', async () => {
  const tabs = await openTabs(10);
  const [, second, third] = tabs;
  if (!second || !third) throw new Error('There are no tabs.');
  await second.evaluate(() => call.setUserData({ hand: 1 }));
  await third.evaluate(() => call.setMeetingSessionData({ scene: 'talk' }, 'shallow-merge'));
  for (const tab of tabs) {
    await expect
      .poll(() => tab.evaluate(() => call.meetingSessionState().data))
      .toEqual({
        scene: 'talk',
      });
    await expect
      .poll(() =>
        tab.evaluate(
          () => Object.values(call.participants()).filter(({ userData }) => userData).length,
        ),
      )
      .toBe(1);
  }

  await sendThrough(tabs, [close]);

  const late = await openTab('Late');
  await expect.poll(() => present(late)).toBe(10);
  const known = () =>
    late.evaluate(() => ({
      data: call.meetingSessionState().data,
      userData: Object.values(call.participants()).flatMap(({ userData }) => userData ?? []),
    }));
  await expect.poll(known).toEqual({ data: { scene: 'talk' }, userData: [{ hand: 1 }] });
  await late.evaluate(() => daily.sendAppMessage('hall', { from: 'server', number: 1 }));
  await expect.poll(async () => (await numbersBySender(third))['server']).toEqual([1]);
  expect(escaped).toEqual([]);
});

test('a tab that orders and crashes has left, and nothing is lost', async () => {
  await sendThrough(await openTabs(5), [crash]);
  expect(escaped).toEqual([]);
});

test('three go at once, the two that would order next among them, and nothing is lost', async () => {
  await sendThrough(await openTabs(7), [close, crash, close]);
  expect(escaped).toEqual([]);
});

test('a tab that hangs is waited for, then passed over, and catches up', async () => {
  const tabs = await openTabs(4);
  const [first, second, , hanging] = tabs;
  if (!first || !second || !hanging) throw new Error('There are no tabs.');
  let letGo = (): void => undefined;
  const answer = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    void context.route('**/hang', async (route) => {
      resolve();
      await answer;
      await route.fulfill({ body: '' });
    });
  });
  // A request that is not asynchronous stops all scripts of the page until it is answered.
  const hang = hanging.evaluate(() => {
    const request = new XMLHttpRequest();
    request.open('GET', '/hang', false);
    request.send();
  });
  await asked;
  await first.close();
  await second.evaluate(() => call.sendAppMessage({ from: 'second', number: 1 }));
  await expect.poll(() => second.evaluate(() => left)).toEqual([nameOf(0)]);
  letGo();
  await hang;
  await expect.poll(async () => (await numbersBySender(hanging))['second']).toEqual([1]);
  await expect.poll(() => hanging.evaluate(() => left)).toEqual([nameOf(0)]);
  await hanging.evaluate(() => call.sendAppMessage({ from: 'back', number: 1 }));
  await expect.poll(async () => (await numbersBySender(second))['back']).toEqual([1]);
  expect(await hanging.evaluate(() => errors)).toEqual([]);
});

test('one that is reloaded is somebody new; the last one to stay keeps the room', async () => {
  const [first, second] = await openTabs(2);
  if (!first || !second) throw new Error('There are no tabs.');
  await second.evaluate(() => call.setMeetingSessionData({ scene: 'talk' }));
  await expect
    .poll(() => first.evaluate(() => call.meetingSessionState().data))
    .toEqual({
      scene: 'talk',
    });
  const idBefore = await first.evaluate(() => call.participants().local.session_id);
  await first.reload();
  await first.waitForFunction('globalThis.call');
  await expect.poll(() => second.evaluate(() => left)).toEqual([nameOf(0)]);
  await expect.poll(() => present(second)).toBe(2);
  expect(await first.evaluate(() => call.participants().local.session_id)).not.toBe(idBefore);
  await expect
    .poll(() => first.evaluate(() => call.meetingSessionState().data))
    .toEqual({
      scene: 'talk',
    });
});

import type { DailyCall } from '@daily-co/daily-js';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchOptions } from '../../../../../scripts/lib/findBrowser.mjs';
import { startLocalServer, type LocalServer } from '../../server';
import { JOIN, openSocket } from '../../server/socketFixture';
import { startForeignSite, type ForeignSite } from './foreignSite';

/** What the page of somebody else declares, and what this test puts beside it. */
declare const Daily: { createFrame(options: object): DailyCall };
declare const window: Window & { frame: DailyCall; events: unknown[]; heard: unknown[] };

let browser: Browser;
let server: LocalServer;
let site: ForeignSite;
let roomUrl: string;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await startLocalServer({ port: 0, apiKey: 'secret' });
  site = await startForeignSite(server.url);
  roomUrl = `${server.url}/town-hall`;
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await site.close();
  await server.close();
});

/** A page that joins by `createFrame`, as Prebuilt is embedded. */
async function joinInFrame(userName: string, token?: string): Promise<Page> {
  const context = await browser.newContext();
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  const tab = await context.newPage();
  await tab.goto(site.url);
  await tab.evaluate(
    async (options) => {
      window.frame = Daily.createFrame({ showLeaveButton: true, allowMultipleCallInstances: true });
      window.events = [];
      window.heard = [];
      for (const name of [
        'joined-meeting',
        'participant-joined',
        'left-meeting',
        'error',
      ] as const) {
        window.frame.on(name, (event) => {
          window.events.push('errorMsg' in event ? event.errorMsg : event.action);
        });
      }
      window.frame.on('app-message', ({ data, fromId }) => {
        window.heard.push([data, window.frame.participants()[fromId]?.user_name ?? fromId]);
      });
      await window.frame.join(options).catch(() => undefined);
    },
    { url: roomUrl, userName, ...(token === undefined ? {} : { token }) },
  );
  return tab;
}

function pageInside(tab: Page): Frame {
  const inside = tab.frames().find((frame) => frame.url().startsWith(roomUrl));
  if (!inside) throw new Error('the page has no frame of the room');
  return inside;
}

const namesIn = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => Object.values(window.frame.participants()).map(({ user_name }) => user_name));

test('41 to 45 two frames see each other and share messages, and the server reaches them', async () => {
  const token = await server.daily.createToken({ room_name: 'town-hall', is_owner: true });
  const ana = await joinInFrame('Ana', token);
  const ben = await joinInFrame('Ben');
  await expect.poll(() => namesIn(ana)).toEqual(['Ana', 'Ben']);
  await expect.poll(() => namesIn(ben)).toEqual(['Ben', 'Ana']);
  await ben.evaluate(() => void window.frame.sendAppMessage({ hello: 1 }));
  await expect.poll(() => ana.evaluate(() => window.heard)).toEqual([[{ hello: 1 }, 'Ben']]);
  await server.daily.sendAppMessage('town-hall', { note: 1 });
  await expect.poll(() => ben.evaluate(() => window.heard)).toEqual([[{ note: 1 }, 'API']]);
  const isOwner = await ana.evaluate(() => window.frame.participants().local.owner);
  expect(isOwner).toBe(true);
  await expect
    .poll(() => pageInside(ana).locator('li').allInnerTexts())
    .toEqual([expect.stringContaining('Ana (you)'), expect.stringContaining('Ben')]);
});

test('47 the Leave button of the page leaves; leave() of the app does, too', async () => {
  const ana = await joinInFrame('Ana');
  const ben = await joinInFrame('Ben');
  await expect.poll(() => namesIn(ana)).toEqual(['Ana', 'Ben']);
  await pageInside(ben).getByRole('button', { name: 'Leave' }).click();
  await expect.poll(() => ben.evaluate(() => window.events.at(-1))).toBe('left-meeting');
  await expect.poll(() => namesIn(ana)).toEqual(['Ana']);
  await ana.evaluate(() => window.frame.leave());
  expect(await ana.evaluate(() => window.events.at(-1))).toBe('left-meeting');
});

test('44 who may not enter gets the fatal error', async () => {
  await server.daily.createRoom({ name: 'town-hall', privacy: 'private' });
  const ana = await joinInFrame('Ana');
  expect(await ana.evaluate(() => window.events[0])).toBe(
    'You are not allowed to join this meeting',
  );
});

test('46 in a room with a lobby the page itself knocks', async () => {
  await server.daily.createRoom({
    name: 'town-hall',
    privacy: 'private',
    properties: { enable_knocking: true },
  });
  const host = await openSocket(server.url, 'town-hall');
  host.send({ ...JOIN, token: await server.daily.createToken({ is_owner: true }) });
  const gus = await joinInFrame('Gus');
  expect(await host.next('waiting')).toMatchObject({ participant: { name: 'Gus' } });
  await expect.poll(() => pageInside(gus).getByRole('status').innerText()).toContain('Waiting');
  host.send({ type: 'answer-waiting', request: 1, granted: { '*': true } });
  expect(await host.next('participants-joined')).toMatchObject({
    participants: [{ user_name: 'Gus' }],
  });
  await expect.poll(() => namesIn(gus)).toEqual(['Gus', 'Ana']);
  host.close();
});

import type { DailyCall } from '@daily-co/daily-js';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchOptions } from '../../../../../scripts/lib/findBrowser.mjs';
import { startLocalServer, type LocalServer } from '../../server';
import { startForeignSite, type ForeignSite } from './foreignSite';

/** What the page of somebody else declares. */
declare const call: DailyCall;
declare const heard: { data: unknown; fromId: string }[];

let browser: Browser;
let server: LocalServer;
let site: ForeignSite;
let escaped: string[];
let roomUrl: string;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await startLocalServer({ port: 0, apiKey: 'secret' });
  site = await startForeignSite(server.url);
  escaped = [];
  roomUrl = `${server.url}/town-hall`;
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await site.close();
  await server.close();
});

async function openTab(): Promise<Page> {
  const context = await browser.newContext();
  await context.grantPermissions(['camera', 'microphone']);
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => {
      escaped.push(route.request().url());
      return route.abort();
    },
  );
  const tab = await context.newPage();
  await tab.goto(site.url);
  return tab;
}

interface JoinOptions {
  token?: string;
  userData?: { seat: number };
}

async function join(userName: string, more: JoinOptions = {}): Promise<Page> {
  const tab = await openTab();
  await tab.evaluate((options) => call.join(options), { url: roomUrl, userName, ...more });
  return tab;
}

const names = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => Object.values(call.participants()).map(({ user_name }) => user_name));

test('two tabs share messages, userData and session data', async () => {
  const token = await server.daily.createToken({ room_name: 'town-hall', is_owner: true });
  const ana = await join('Ana', { token });
  const ben = await join('Ben', { userData: { seat: 2 } });
  await expect.poll(() => names(ana)).toEqual(['Ana', 'Ben']);
  await expect.poll(() => names(ben)).toEqual(['Ben', 'Ana']);

  const anaId = await ana.evaluate(() => call.participants().local.session_id);
  const seen = await ben.evaluate((id) => call.participants()[id]?.owner, anaId);
  expect(seen).toBe(true);

  await ana.evaluate(() => call.sendAppMessage({ type: 'reaction', emoji: '👏' }));
  await expect
    .poll(() => ben.evaluate(() => heard))
    .toEqual([{ data: { type: 'reaction', emoji: '👏' }, fromId: anaId }]);

  await ben.evaluate(() => call.setUserData({ handRaised: true }));
  await expect
    .poll(() =>
      ana.evaluate(() => Object.values(call.participants()).map(({ userData }) => userData)),
    )
    .toContainEqual({ handRaised: true });

  await ben.evaluate(() => call.setMeetingSessionData({ scene: 'talk' }, 'shallow-merge'));
  const sessionData = (tab: Page): Promise<unknown> =>
    tab.evaluate(() => call.meetingSessionState().data);
  await expect.poll(() => sessionData(ana)).toEqual({ scene: 'talk' });
  await expect.poll(() => sessionData(ben)).toEqual({ scene: 'talk' });

  const cleo = await join('Cleo');
  await expect.poll(() => sessionData(cleo)).toEqual({ scene: 'talk' });
  expect(escaped).toEqual([]);
});

test('a REST message arrives from API; a closed tab has left', async () => {
  const ana = await join('Ana');
  const ben = await join('Ben');
  await expect.poll(() => names(ana)).toEqual(['Ana', 'Ben']);
  const sent = await fetch(`${server.url}/v1/rooms/town-hall/send-app-message`, {
    method: 'POST',
    headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
    body: JSON.stringify({ data: { type: 'notification', title: 'Doors close' }, recipient: '*' }),
  });
  expect(sent.status).toBe(200);
  await expect
    .poll(() => ana.evaluate(() => heard))
    .toEqual([{ data: { type: 'notification', title: 'Doors close' }, fromId: 'API' }]);

  await ben.close();
  await expect.poll(() => names(ana)).toEqual(['Ana']);
  expect(await ana.evaluate(() => call.participantCounts())).toEqual({ present: 1, hidden: 0 });
});

test('camera and microphone play, and the others see a moving portrait', async () => {
  const ana = await join('Ana');
  const ben = await join('Ben');
  await expect.poll(() => names(ben)).toEqual(['Ben', 'Ana']);
  await expect.poll(() => ben.evaluate(() => call.localVideo())).toBe(true);
  const playing = await ben.evaluate(async () => {
    const [other] = Object.values(call.participants()).filter(({ local }) => !local);
    const video = document.createElement('video');
    const { persistentTrack, state } = other?.tracks.video ?? { state: 'none' };
    video.srcObject = new MediaStream(persistentTrack ? [persistentTrack] : []);
    video.muted = true;
    await video.play();
    const { video: isOn, audioTrack } = other ?? {};
    return { state, isOn, width: video.videoWidth, audio: audioTrack && audioTrack.kind };
  });
  expect(playing).toEqual({ state: 'playable', isOn: true, width: 640, audio: 'audio' });
  await ana.evaluate(() => call.setLocalVideo(false));
  await expect
    .poll(() =>
      ben.evaluate(() =>
        Object.values(call.participants()).map(({ tracks }) => tracks.video.state),
      ),
    )
    .toEqual(['playable', 'off']);
});

test('a server that vanishes is an error event, and its report is kept in', async () => {
  const ana = await join('Ana');
  await ana.evaluate(() => {
    call.on('error', ({ error }) => heard.push({ data: error?.type, fromId: 'error' }));
  });
  server.daily.close();
  await expect
    .poll(() => ana.evaluate(() => heard))
    .toEqual([{ data: 'connection-error', fromId: 'error' }]);
  await expect
    .poll(() => escaped.map((url) => new URL(url).hostname))
    .toEqual([expect.stringContaining('ingest.sentry.io')]);
});

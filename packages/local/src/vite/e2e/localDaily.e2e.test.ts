import type { DailyCall } from '@daily-co/daily-js';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { launchOptions } from '../../../../../scripts/lib/findBrowser.mjs';
import { localDaily } from '../localDaily';

/** What the page declares. */
declare const call: DailyCall;

let browser: Browser;
let vite: ViteDevServer;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  // Vitest runs this in the environment in which the plugin keeps out of the way.
  const { VITEST } = process.env;
  delete process.env['VITEST'];
  vite = await createServer({
    root: fileURLToPath(new URL('./site', import.meta.url)),
    cacheDir: await mkdtemp(join(tmpdir(), 'local-daily-')),
    configFile: false,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0 },
    plugins: [localDaily({ port: 0, guests: 3, guestRoom: 'hall' })],
  });
  if (VITEST !== undefined) process.env['VITEST'] = VITEST;
  await vite.listen();
});
afterAll(async () => {
  await browser.close();
  await vite.close();
});

async function openTab(escaped: string[]): Promise<Page> {
  const context = await browser.newContext();
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => {
      escaped.push(route.request().url());
      return route.abort();
    },
  );
  const tab = await context.newPage();
  await tab.goto(vite.resolvedUrls?.local[0] ?? '');
  await tab.waitForFunction('globalThis.call');
  return tab;
}

const names = (tab: Page): Promise<string[]> =>
  tab.evaluate(() =>
    Object.values(call.participants())
      .map(({ user_name }) => user_name)
      .sort(),
  );

test('an app joins the URL of a real room here, and again, without knowing it', async () => {
  const escaped: string[] = [];
  const ana = await openTab(escaped);
  const asZoe = { url: 'https://example.daily.co/hall', userName: 'Zoe' };
  const expected = ['Amara', 'Bruno', 'Chiyo', 'Zoe'];
  await ana.evaluate((options) => call.join(options), asZoe);
  await expect.poll(() => names(ana)).toEqual(expected);
  await ana.evaluate(() => call.leave());
  await ana.evaluate((options) => call.join(options), asZoe);
  await expect.poll(() => names(ana)).toEqual(expected);
  expect(escaped).toEqual([]);
});

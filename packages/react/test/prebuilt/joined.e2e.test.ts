import { startLocalServer, type LocalServer } from '@backchannel/local/server';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../../../../scripts/lib/findBrowser.mjs';

/** What `page.tsx` puts on its page. */
declare const window: Window & {
  join(url: string): Promise<void>;
  write(): Promise<string>;
};

let browser: Browser;
let server: LocalServer;
let script: string;

beforeAll(async () => {
  const entry = fileURLToPath(new URL('./page.tsx', import.meta.url));
  const define = { 'process.env.NODE_ENV': '"development"' };
  const [built, started, launched] = await Promise.all([
    build({ entryPoints: [entry], bundle: true, write: false, define, jsx: 'automatic' }),
    startLocalServer({ port: 0 }),
    chromium.launch(launchOptions()),
  ]);
  [script, server, browser] = [built.outputFiles[0]?.text ?? '', started, launched];
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const shown = (page: Page) => page.locator('output').innerText();

test('hooks beside a joined Prebuilt say unsupported and never throw; messages and userData go on', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route('**/page', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  await page.goto(`${server.url}/page`);
  await page.addScriptTag({ content: script });
  await expect.poll(() => shown(page)).toContain('not-joined');
  await page.evaluate((url) => window.join(url), `${server.url}/hall`);
  await expect
    .poll(() => shown(page))
    .toBe('joined unsupported unsupported unsupported unsupported lobby cannot 1 seat 0');
  expect(await page.evaluate(() => window.write())).toBe('unsupported unsupported seated');
  await expect.poll(() => shown(page)).toMatch(/seat 4$/);
  await server.daily.sendAppMessage('hall', { type: 'prebuilt-note', text: 'Hello' });
  await expect.poll(() => page.locator('p').innerText()).toBe('Hello');
  expect(await page.locator('strong').count()).toBe(0);
  expect(errors).toEqual([]);
});

import { createServer } from 'node:http';
import { once } from 'node:events';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startBrowser } from './browser';
import type { Guard } from './browser';
import { startDemo } from './startDemo';
import type { RunningDemo } from './startDemo';

const storybook = createServer((request, response) => {
  response.writeHead(request.url === '/index.json' ? 200 : 404);
  response.end(JSON.stringify({ v: 5, entries: {} }));
});
let demo: RunningDemo;
let browser: Guard;
let url: string;

beforeAll(async () => {
  storybook.listen(0, '127.0.0.1');
  await once(storybook, 'listening');
  const address = storybook.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  [demo, browser] = await Promise.all([startDemo({ STORYBOOK_URL: url }), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await demo?.kill();
  storybook.close();
});

test('where Storybook runs the bar leads to it, else it says how to start it and looks again', async () => {
  const page = await browser.open(`${demo.url}/?alone`);
  const link = page.getByRole('link', { name: 'Storybook' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe(url);

  storybook.closeAllConnections();
  storybook.close();
  await once(storybook, 'close');
  await page.reload();
  await page.getByRole('button', { name: 'Storybook' }).click();
  const dialog = page.getByRole('dialog', { name: 'Storybook' });
  await dialog.getByText('npm run storybook').waitFor();
  storybook.listen(Number(new URL(url).port), '127.0.0.1');
  await once(storybook, 'listening');
  await dialog.getByRole('button', { name: 'Look again' }).click();
  await dialog.getByRole('link', { name: 'Open Storybook' }).waitFor();
});

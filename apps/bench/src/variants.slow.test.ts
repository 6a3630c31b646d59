import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launchOptions } from '../../../scripts/lib/findBrowser.mjs';
import { servePage, type ServedPage } from './runner/servePage';
import { allScreens, expectRows } from './testing/expectRows';

let page: ServedPage;
let browser: Browser;
beforeAll(async () => {
  page = await servePage();
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser?.close();
  await page?.close();
});

/* The kit's own are in `bench.e2e.test.ts`. */
const others = allScreens.filter(([, variant]) => !variant.startsWith('kit'));

test.each(others)('%s: %s shows the rows that it has to', (scene, variant) =>
  expectRows(browser, page.url, scene, variant),
);

import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { launchOptions } from '../../../scripts/lib/findBrowser.mjs';

/** A browser that cannot leave this machine, and what it would have asked for elsewhere. */
export interface Guard {
  /** A context of its own is a person with a browser of their own; the script runs before anything of the page. */
  open(url: string, script?: () => void): Promise<Page>;
  /** Requests to other machines that nothing in the page has stopped. */
  escaped: string[];
  close(): Promise<void>;
}

/* ms: a small machine takes its time. */
const PATIENCE = 60_000;

/**
 * Starts Chromium; requests that leave the machine are noted and fail. Camera and microphone are generated ones that nobody is asked for, unless
 * it `refusesDevices`, as somebody does who says no.
 */
export async function startBrowser({ refusesDevices = false } = {}): Promise<Guard> {
  const { args, ...options } = launchOptions();
  const browser: Browser = await chromium.launch({
    ...options,
    args: refusesDevices
      ? [...args.filter((arg) => !arg.includes('fake-ui')), '--deny-permission-prompts']
      : args,
  });
  const escaped: string[] = [];

  async function guard(context: BrowserContext): Promise<void> {
    await context.route(
      (url) => !isLoopback(url),
      (route) => {
        escaped.push(route.request().url());
        return route.abort();
      },
    );
  }

  return {
    escaped,
    async open(url, script) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      context.setDefaultTimeout(PATIENCE);
      context.setDefaultNavigationTimeout(PATIENCE);
      await guard(context);
      if (script) await context.addInitScript(script);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    close: () => browser.close(),
  };
}

function isLoopback({ protocol, hostname }: URL): boolean {
  if (protocol === 'data:' || protocol === 'blob:') return true;
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

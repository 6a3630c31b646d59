import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { launchOptions } from '../../../../../scripts/lib/findBrowser.mjs';
import { isLoopback } from '../../call-machine/roomAddress';
import { startStaticSite } from '../../pages/staticSite';
import { canonical, compare, textOf, type Behaviour, type Row } from '../behaviour';
import { contract } from '../contract';
import { createDailyApi, type DailyApi } from './dailyApi';
import type { AskDaily, VerifyRoom } from './page';

/** Behaviours that are tried at the same time, each in a page and a room of its own. */
const AT_ONCE = 3;

/** ms for one behaviour. */
const WITHIN = 180_000;

/** Which Daily is tried. */
export interface VerifyOptions {
  /** Its REST API, such as `https://api.daily.co/v1`. */
  apiUrl: string;
  apiKey: string;
  /** Only behaviours whose name contains this. */
  only?: string;
  /** Told of every row as soon as it is there. */
  onRow?: (row: Row) => void;
}

declare const tryInRoom: (name: string, room: VerifyRoom) => Promise<Row>;

/**
 * Tries the contract against a Daily, with the real daily-js in Chromium: in temporary rooms, which are deleted at the end. With
 * a local Daily nothing is different but where daily-js loads the call machine from.
 */
export async function verifyDaily(options: VerifyOptions): Promise<Row[]> {
  const { apiUrl, apiKey, only = '', onRow } = options;
  const api = createDailyApi(apiUrl, apiKey);
  const isLocal = isLoopback(new URL(apiUrl).hostname);
  const chosen = contract.filter(({ name }) => name.includes(only));
  const site = await startStaticSite(new URL('./page.ts', import.meta.url));
  const browser = await chromium.launch(launchOptions());
  const deletions: Promise<void>[] = [];
  const rows = new Map<Behaviour, Row>();
  try {
    const context = await browser.newContext();
    if (isLocal) await keepLocal(context);
    const waiting = [...chosen];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const row = await tryInPage(next, { context, siteUrl: site.url, api, isLocal, deletions });
        rows.set(next, row);
        onRow?.(row);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await Promise.all(deletions);
    await browser.close();
    await site.close();
  }
  return chosen.flatMap((item) => rows.get(item) ?? []);
}

interface Around {
  context: BrowserContext;
  siteUrl: string;
  api: DailyApi;
  isLocal: boolean;
  /** Rooms are deleted at Daily's pace, while the next behaviour is tried. */
  deletions: Promise<void>[];
}

async function tryInPage(item: Behaviour, around: Around): Promise<Row> {
  const { context, siteUrl, api, isLocal, deletions } = around;
  let page: Page | undefined;
  try {
    const room: VerifyRoom = await api.createRoom();
    if (isLocal) room.bundle = `${new URL(room.url).origin}/call-machine`;
    try {
      page = await context.newPage();
      await page.exposeFunction('askDaily', askWith(api));
      await page.goto(siteUrl);
      await page.waitForFunction('globalThis.tryInRoom');
      const row = page.evaluate(([name, where]) => tryInRoom(name, where), [
        item.name,
        room,
      ] as const);
      return await within(row);
    } finally {
      deletions.push(api.deleteRoom(room.name).catch((error: unknown) => warn(room.name, error)));
    }
  } catch (error) {
    return compare(item.name, canonical(item.expected), `failed: ${textOf(error)}`);
  } finally {
    await page?.close();
  }
}

function warn(room: string, error: unknown): void {
  process.stderr.write(
    `The room ${room} could not be deleted; it closes by itself within 15 minutes. ${textOf(error)}\n`,
  );
}

function askWith(api: DailyApi): AskDaily {
  return async (room, ask) => {
    if ('token' in ask) return api.createToken(room, ask.token);
    await api.sendAppMessage(room, ask.data, ask.recipient);
    return '';
  };
}

/** What daily-js reports to its maker stays here. */
async function keepLocal(context: BrowserContext): Promise<void> {
  await context.route(
    ({ hostname }) => !isLoopback(hostname),
    (route) => route.abort(),
  );
}

async function within(row: Promise<Row>): Promise<Row> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${WITHIN / 1000} s`)), WITHIN);
  });
  return Promise.race([row, late]).finally(() => clearTimeout(timer));
}

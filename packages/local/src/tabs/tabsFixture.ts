import Daily, { type DailyCall } from '@daily-co/daily-js';
import { vi } from 'vitest';
import { joinTabsDaily } from './joinTabsDaily';
import type { TabLocks } from './locks';
import { createMemoryLocks } from './memoryLocks';
import type { TabsDaily, TabsDailyOptions } from './tabsDaily';

/** Something that looks like one tab, in this page: a share of the Daily of its own, with one call. */
export interface TestTab {
  readonly daily: TabsDaily;
  /** Joins the room `hall`. */
  join(userName: string, options?: { token?: string; userData?: unknown }): Promise<DailyCall>;
  close(): Promise<void>;
}

const INTERVALS = { userData: 5, sessionData: 20, joins: 5 };
let lastName = 0;

/** Opens tabs of one site; every one of them is closed by `close`. */
export function openTestSite(): {
  readonly name: string;
  readonly locks: TabLocks;
  openTab(options?: TabsDailyOptions): Promise<TestTab>;
  close(): Promise<void>;
} {
  lastName += 1;
  const name = `site-${lastName}`;
  const locks = createMemoryLocks();
  const tabs: TestTab[] = [];

  return {
    name,
    locks,
    async openTab(options) {
      const daily = await joinTabsDaily({
        name,
        locks,
        intervals: INTERVALS,
        origin: `http://${name}-${tabs.length}.tabs.localhost`,
        ...options,
      });
      const calls: DailyCall[] = [];
      const tab: TestTab = {
        daily,
        async join(userName, more) {
          const dailyConfig = daily.callConfig({ sessionDataInterval: 20 });
          const call = Daily.createCallObject({ allowMultipleCallInstances: true, dailyConfig });
          // The calls of a tab that closes hear of it, which nobody here is to read about.
          call.on('error', () => undefined);
          calls.push(call);
          const media = { startAudioOff: true, startVideoOff: true };
          await call.join({ url: `${daily.origin}/hall`, userName, ...media, ...more });
          return call;
        },
        async close() {
          daily.close();
          await Promise.all(calls.splice(0).map((call) => call.destroy()));
        },
      };
      tabs.push(tab);
      return tab;
    },
    async close() {
      await Promise.all(tabs.map((tab) => tab.close()));
    },
  };
}

/** Waits until a check passes, with time enough for a machine that is busy. */
export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 30_000 });
}

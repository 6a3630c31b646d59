import type { Browser } from 'playwright-core';
import { longestTaskOf, TASK_CATEGORIES } from './longestTask';
import type { PageBench, Played } from '../page/protocol';
import type { Rhythm } from '../room/messages';
import type { VariantName } from '../scenes/scene';

/** One screen that is measured. */
export interface ScreenChoice {
  readonly scene: string;
  readonly people: number;
  readonly variant: VariantName;
}

/** A screen in a page of its own. */
export interface OpenScreen {
  play(rhythm: Rhythm, options: { settle: number; countFrames?: boolean }): Promise<Played>;
  /** The rows on the screen, and as they have to be. */
  rows(): Promise<{ shown: string[]; expected: string[] }>;
  /** What Chromium counted since the page was opened: seconds of script and of all tasks of the main thread. */
  cpu(): Promise<{ script: number; task: number }>;
  /** ms of the thread's own time of the longest task of the page's main thread while `run` runs. */
  longestTask(run: () => Promise<unknown>): Promise<number>;
  /** MB in use after a garbage collection. */
  heap(): Promise<number>;
  /** A CPU profile of what `run` does, as Chromium's developer tools read it. */
  profile(run: () => Promise<unknown>): Promise<object>;
  /** How many functions of the page's main thread were called while `run` ran. */
  calls(run: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/** Opens a screen and waits until everybody is in the room and it shows them. */
export async function openScreen(
  browser: Browser,
  url: string,
  { scene, people, variant }: ScreenChoice,
): Promise<OpenScreen> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const query = new URLSearchParams({ scene, people: String(people), variant });
  await page.goto(`${url}?${query}`);
  await page.waitForFunction(() => globalThis.bench !== undefined, undefined, { timeout: 120_000 });
  const devTools = await context.newCDPSession(page);
  /* The thread's own time: other programs on this machine are not counted. */
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics: list } = await devTools.send('Performance.getMetrics');
    return new Map(list.map(({ name, value }) => [name, value]));
  };

  return {
    async play(rhythm, options) {
      const played = await page.evaluate(
        ([how, more]) => (globalThis.bench as PageBench).play(how, more),
        [rhythm, options] as const,
      );
      if (errors.length > 0)
        throw new Error(`The page of "${variant}" threw: ${errors.join(', ')}`);
      return played;
    },
    rows: () => page.evaluate(() => (globalThis.bench as PageBench).rows()),
    async cpu() {
      const now = await metrics();
      return { script: now.get('ScriptDuration') ?? 0, task: now.get('TaskDuration') ?? 0 };
    },
    async heap() {
      await devTools.send('HeapProfiler.collectGarbage');
      return ((await metrics()).get('JSHeapUsedSize') ?? 0) / 1_000_000;
    },
    async longestTask(run) {
      await browser.startTracing(page, { categories: TASK_CATEGORIES });
      await run();
      return longestTaskOf(await browser.stopTracing());
    },
    async profile(run) {
      await devTools.send('Profiler.enable');
      await devTools.send('Profiler.setSamplingInterval', { interval: 100 });
      await devTools.send('Profiler.start');
      await run();
      return (await devTools.send('Profiler.stop')).profile;
    },
    async calls(run) {
      await devTools.send('Profiler.enable');
      await devTools.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
      await run();
      const { result } = await devTools.send('Profiler.takePreciseCoverage');
      await devTools.send('Profiler.stopPreciseCoverage');
      const own = result.filter(({ url: script }) => script.startsWith(url));
      const counts = own.flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]));
      return counts.reduce((sum, range) => sum + (range?.count ?? 0), 0);
    },
    close: () => context.close(),
  };
}

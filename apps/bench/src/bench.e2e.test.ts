import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../../../scripts/lib/findBrowser.mjs';
import { interleave } from './runner/interleave';
import { rhythmOf, type Mode } from './runner/measure';
import { openScreen } from './runner/openScreen';
import { describeScene, describeTargets } from './runner/report';
import { servePage, type ServedPage } from './runner/servePage';
import { judge } from './runner/targets';
import { allScenes } from './scenes/allScenes';
import { allScreens, AMOUNT, expectRows, PEOPLE } from './testing/expectRows';

/* Nothing about time: that the bench measures what it says, not what it measures. */

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

/* What it is compared with is played in `variants.slow.test.ts`. */
const screens = allScreens.filter(([, variant]) => variant.startsWith('kit'));

test.each(screens)('%s: %s shows the rows that it has to', (scene, variant) =>
  expectRows(browser, page.url, scene, variant),
);

const modes = allScenes.flatMap(({ name }) =>
  (['spaced', 'bursts'] as const).map((mode): [string, Mode] => [name, mode]),
);

test.each(modes)(
  '%s, %s: the kit renders changed rows, and one more a frame',
  async (scene, mode) => {
    const choice = { scene, people: PEOPLE, variant: 'kit' } as const;
    const screen = await openScreen(browser, page.url, choice);
    const rhythm = rhythmOf(mode, AMOUNT);
    const played = await screen.play(rhythm, { ...AMOUNT, countFrames: true });
    const { acts, rowsChanged, renders, delays, unseen, frames = 0 } = played;
    expect(renders.rows, 'rows rendered').toBeGreaterThan(0);
    expect(renders.rows, 'rows rendered, of those changed').toBeLessThanOrEqual(rowsChanged);
    const most = Math.min(acts, frames + 1);
    expect(renders.lists, 'lists rendered, of the frames').toBeLessThanOrEqual(most);
    expect(delays.length + unseen, 'acts, seen and unseen').toBe(acts);
    await screen.close();
  },
);

test('a scene is measured, described and judged', async () => {
  const [scene] = allScenes;
  if (!scene) throw new Error('There is no scene.');
  const measured = await interleave(browser, page.url, scene, PEOPLE, { runs: 1, amount: AMOUNT });
  for (const runs of Object.values(measured.variants).map((own) => own ?? [])) {
    expect(runs).toHaveLength(1);
    expect(runs[0]?.modes.bursts.script).toBeGreaterThan(0);
    expect(runs[0]?.heap).toBeGreaterThan(0);
  }
  const tables = describeScene(measured);
  for (const variant of Object.keys(scene.variants)) expect(tables).toContain(`| ${variant} `);
  const targets = judge([measured, { ...measured, people: 5 * PEOPLE }]);
  expect(targets.map(({ what }) => what)).toContain('script, times bare React');
  expect(targets.map(({ what }) => what)).toContain(`script at 100, times that at ${PEOPLE}`);
  expect(describeTargets(targets)).toContain('script, times daily-react');
});

import type { Browser } from 'playwright-core';
import type { Scene, VariantName } from '../scenes/scene';
import { measure, type Amount, type RunOfScreen } from './measure';

/** One scene at one size, with the runs of each variant; run n of all variants belong together. */
export interface MeasuredScene {
  readonly scene: string;
  readonly title: string;
  readonly people: number;
  readonly variants: Readonly<Partial<Record<VariantName, RunOfScreen[]>>>;
}

/** Measures all variants in turn, run by run, each time beginning with another, so that what disturbs the machine disturbs all. */
export async function interleave(
  browser: Browser,
  url: string,
  scene: Scene,
  people: number,
  { runs, amount, onRun }: { runs: number; amount: Amount; onRun?: (text: string) => void },
): Promise<MeasuredScene> {
  const names = Object.keys(scene.variants) as VariantName[];
  const all = new Map(names.map((name): [VariantName, RunOfScreen[]] => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    const first = run % names.length;
    for (const variant of [...names.slice(first), ...names.slice(0, first)]) {
      onRun?.(`${scene.name}, ${people} people: run ${run + 1} of ${runs}, ${variant}`);
      const choice = { scene: scene.name, people, variant };
      all.get(variant)?.push(await measure(browser, url, choice, amount));
    }
  }
  return { scene: scene.name, title: scene.title, people, variants: Object.fromEntries(all) };
}

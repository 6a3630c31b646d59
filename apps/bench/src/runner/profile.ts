import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Scene, VariantName } from '../scenes/scene';
import { rhythmOf, type Amount } from './measure';
import { openScreen } from './openScreen';

/** Writes a CPU profile of each variant in each mode, for the "Performance" tab of Chromium's developer tools. */
export async function writeProfiles(
  browser: Browser,
  url: string,
  scene: Scene,
  people: number,
  { folder, amount }: { folder: string; amount: Amount },
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const variant of Object.keys(scene.variants) as VariantName[]) {
    const screen = await openScreen(browser, url, { scene: scene.name, people, variant });
    await screen.play(rhythmOf('bursts', amount), { settle: amount.settle });
    for (const mode of ['spaced', 'bursts'] as const) {
      const { settle } = amount;
      const profile = await screen.profile(() =>
        screen.play(rhythmOf(mode, amount, scene.spacing), { settle }),
      );
      const file = join(folder, `${scene.name}-${people}-${variant}-${mode}.cpuprofile`);
      await writeFile(file, JSON.stringify(profile));
      files.push(file);
    }
    await screen.close();
  }
  return files;
}

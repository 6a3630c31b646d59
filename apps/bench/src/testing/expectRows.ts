import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { rhythmOf } from '../runner/measure';
import { openScreen } from '../runner/openScreen';
import { allScenes } from '../scenes/allScenes';
import type { VariantName } from '../scenes/scene';

/* Small numbers: what is played must come out right, how fast is not asked. */
export const PEOPLE = 20;
export const AMOUNT = { spaced: 4, frames: 6, settle: 800 };

/** Every scene in every variant. */
export const allScreens = allScenes.flatMap((scene) =>
  (Object.keys(scene.variants) as VariantName[]).map((variant) => [scene.name, variant] as const),
);

/** Plays a scene in one variant, and expects that it shows in the end what it has to. */
export async function expectRows(
  browser: Browser,
  url: string,
  scene: string,
  variant: VariantName,
): Promise<void> {
  const screen = await openScreen(browser, url, { scene, people: PEOPLE, variant });
  const before = await screen.rows();
  await screen.play(rhythmOf('bursts', AMOUNT), AMOUNT);
  await screen.play(rhythmOf('spaced', AMOUNT), AMOUNT);
  const { expected } = await screen.rows();
  expect(expected).not.toEqual(before.expected);
  await expect.poll(async () => (await screen.rows()).shown).toEqual(expected);
  await screen.close();
}

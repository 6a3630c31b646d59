import type { Browser } from 'playwright-core';
import type { Scene, VariantName } from '../scenes/scene';
import { rhythmOf, type Amount, type Mode } from './measure';
import { openScreen } from './openScreen';

/** How many functions each variant calls for each event, React and daily-js included: what a busy machine does not change. */
export async function countCalls(
  browser: Browser,
  url: string,
  scene: Scene,
  people: number,
  amount: Amount,
): Promise<string[]> {
  const lines: string[] = [];
  for (const variant of Object.keys(scene.variants) as VariantName[]) {
    const screen = await openScreen(browser, url, { scene: scene.name, people, variant });
    await screen.play(rhythmOf('bursts', amount), { settle: amount.settle });
    const perEvent = async (mode: Mode) => {
      const rhythm = rhythmOf(mode, amount, scene.spacing);
      const { settle } = amount;
      const calls = await screen.calls(() => screen.play(rhythm, { settle }));
      return Math.round(calls / (rhythm.each * rhythm.groups));
    };
    const [spaced, bursts] = [await perEvent('spaced'), await perEvent('bursts')];
    lines.push(
      `${scene.name}, ${people} people, ${variant}: ${spaced} calls spaced, ${bursts} ten a frame`,
    );
    await screen.close();
  }
  return lines;
}

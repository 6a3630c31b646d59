import type { Browser } from 'playwright-core';
import type { Rhythm } from '../room/messages';
import { findScene } from '../scenes/allScenes';
import { openScreen, type OpenScreen, type ScreenChoice } from './openScreen';
import { quantile } from './statistics';

/** The two ways in which events come. */
export type Mode = 'spaced' | 'bursts';

/** How much is measured. */
export interface Amount {
  /** Acts 130 ms apart. */
  readonly spaced: number;
  /** Frames with ten acts each. */
  readonly frames: number;
  /** ms after the last act that still count: others throttle by 500 ms. */
  readonly settle: number;
}

/** One screen in one mode of one run. */
export interface Sample {
  /** ms of script of the page's main thread, for each event. */
  readonly script: number;
  /** ms of all its tasks, layout and painting included, for each event. */
  readonly task: number;
  /** Renders of rows and of what stands around them, for each event. */
  readonly renders: number;
  /** Of those, renders of rows that need not have been. */
  readonly needless: number;
  /** Renders of what stands around the rows, for each time that something came: each event when spaced, each frame of a burst. */
  readonly lists: number;
  readonly delay: { median: number; p99: number };
  /** The share of events that a later one undid before they were shown. */
  readonly unseen: number;
}

/** One screen in one run. */
export interface RunOfScreen {
  readonly modes: Readonly<Record<Mode, Sample>>;
  /** MB. */
  readonly heap: number;
  /** ms of the thread's own time, while events come one by one, for scenes that ask for it. */
  readonly longestTask: number | undefined;
}

/** ms between events that come one by one. */
export const SPACED_MS = 130;
const FRAME_MS = 1_000 / 60;

/** How the acts of a mode are spread. */
export function rhythmOf(
  mode: Mode,
  amount: Pick<Amount, 'spaced' | 'frames'>,
  spacing = SPACED_MS,
): Rhythm {
  return mode === 'spaced'
    ? { every: spacing, each: 1, groups: amount.spaced }
    : { every: FRAME_MS, each: 10, groups: amount.frames };
}

/** Measures one screen once, in a page of its own, and checks that it shows what it has to. */
export async function measure(
  browser: Browser,
  url: string,
  choice: ScreenChoice,
  amount: Amount,
): Promise<RunOfScreen> {
  const { spacing, withTasks } = findScene(choice.scene);
  const screen = await openScreen(browser, url, choice);
  try {
    /* Until code and data structures are warm, one measures the compiler. */
    await screen.play(rhythmOf('bursts', amount), { settle: amount.settle });
    const one = rhythmOf('spaced', amount, spacing);
    const spaced = await sample(screen, one, amount.settle);
    const bursts = await sample(screen, rhythmOf('bursts', amount), amount.settle);
    const longestTask = withTasks
      ? await screen.longestTask(() => screen.play(one, { settle: 0 }))
      : undefined;
    const { shown, expected } = await screen.rows();
    if (shown.join('\n') !== expected.join('\n')) {
      throw new Error(
        `"${choice.variant}" of "${choice.scene}" shows other rows than it should, so its numbers mean nothing: ${shown.length} rows, ${expected.length} expected.`,
      );
    }
    return { modes: { spaced, bursts }, heap: await screen.heap(), longestTask };
  } finally {
    await screen.close();
  }
}

async function sample(screen: OpenScreen, rhythm: Rhythm, settle: number): Promise<Sample> {
  await screen.heap();
  const before = await screen.cpu();
  const { acts, rowsChanged, renders, delays, unseen } = await screen.play(rhythm, { settle });
  const after = await screen.cpu();
  const perAct = (amount: number) => amount / acts;
  return {
    script: perAct(1_000 * (after.script - before.script)),
    task: perAct(1_000 * (after.task - before.task)),
    renders: perAct(renders.rows + renders.lists),
    needless: perAct(Math.max(0, renders.rows - rowsChanged)),
    lists: renders.lists / rhythm.groups,
    delay: { median: quantile(delays, 0.5), p99: quantile(delays, 0.99) },
    unseen: perAct(unseen),
  };
}

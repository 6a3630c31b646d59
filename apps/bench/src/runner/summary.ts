import type { VariantName } from '../scenes/scene';
import type { MeasuredScene } from './interleave';
import type { Mode, RunOfScreen, Sample } from './measure';
import { median, spreadOf, type Spread } from './statistics';

/** What the runs of one screen in one mode come to. */
export interface Summary {
  readonly variant: VariantName;
  readonly mode: Mode;
  readonly script: Spread;
  readonly task: Spread;
  /** Script beside another variant's: the median of the ratios of runs that belong together. */
  readonly ratios: {
    readonly bareReact: number | undefined;
    readonly dailyReact: number | undefined;
  };
  readonly renders: number;
  readonly needless: number;
  readonly lists: number;
  readonly delay: { readonly median: number; readonly p99: number };
  readonly unseen: number;
  readonly heap: number;
}

/** The summaries of a scene: of each mode, each variant. */
export function summarise({ variants }: MeasuredScene, mode: Mode): Summary[] {
  const entries = Object.entries(variants) as [VariantName, RunOfScreen[]][];
  const scriptOf = (runs: RunOfScreen[] | undefined) =>
    runs?.map(({ modes }) => modes[mode].script);
  const ratio = (own: readonly number[], other: readonly number[] | undefined) =>
    other && median(own.map((value, run) => value / (other[run] ?? value)));

  return entries.map(([variant, runs]) => {
    const samples = runs.map(({ modes }) => modes[mode]);
    const middle = (read: (sample: Sample) => number) => median(samples.map(read));
    const script = samples.map((sample) => sample.script);
    return {
      variant,
      mode,
      script: spreadOf(script),
      task: spreadOf(samples.map((sample) => sample.task)),
      ratios: {
        bareReact: ratio(script, scriptOf(variants['bare-react'])),
        dailyReact: ratio(script, scriptOf(variants['daily-react'])),
      },
      renders: middle(({ renders }) => renders),
      needless: middle(({ needless }) => needless),
      lists: middle(({ lists }) => lists),
      delay: { median: middle(({ delay }) => delay.median), p99: middle(({ delay }) => delay.p99) },
      unseen: middle(({ unseen }) => unseen),
      heap: median(runs.map(({ heap }) => heap)),
    };
  });
}

import { parseArgs } from 'node:util';
import { allScenes, findScene } from '../scenes/allScenes';
import type { Scene } from '../scenes/scene';
import type { Amount } from './measure';

/** What one may ask of `npm run bench`. */
export interface BenchOptions {
  readonly scenes: readonly Scene[];
  /** In place of the sizes that the scenes name. */
  readonly people: readonly number[] | undefined;
  readonly runs: number;
  readonly amount: Amount;
  /** Where the numbers go as JSON. */
  readonly json: string | undefined;
  /** Calls of functions are counted instead of measuring. */
  readonly calls: boolean;
  /** A folder for CPU profiles, which are taken instead of measuring. */
  readonly profile: string | undefined;
}

/** How to call it. */
export const USAGE = `npm run bench -- [options]

  --scene <names>    only these, by commas: ${allScenes.map(({ name }) => name).join(', ')}
  --people <counts>  these sizes of the crowd, by commas, in place of each scene's own
  --runs <number>    interleaved runs of each variant; 7
  --spaced <number>  events that come one by one in each run; 30
  --frames <number>  frames with ten events each in each run; 45
  --json <file>      all numbers of all runs
  --calls            how many functions are called for each event, on a busy machine too, in place of numbers
  --profile <folder> CPU profiles for Chromium's developer tools in place of numbers`;

/** Reads the command line. @throws Error in words for what cannot be. */
export function readOptions(args: readonly string[]): BenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      scene: text,
      people: text,
      runs: text,
      spaced: text,
      frames: text,
      json: text,
      calls: { type: 'boolean', default: false },
      profile: text,
    },
  });
  return {
    scenes: values.scene === undefined ? allScenes : values.scene.split(',').map(findScene),
    people: values.people?.split(',').map((count) => toCount('people', count)),
    runs: toCount('runs', values.runs ?? '7'),
    amount: {
      spaced: toCount('spaced', values.spaced ?? '30'),
      frames: toCount('frames', values.frames ?? '45'),
      settle: 800,
    },
    json: values.json,
    calls: values.calls,
    profile: values.profile,
  };
}

function toCount(name: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name} takes whole numbers from 1, not "${text}".`);
}

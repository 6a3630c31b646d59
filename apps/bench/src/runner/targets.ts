import type { MeasuredScene } from './interleave';
import { summarise, type Summary } from './summary';

/** Something that the kit is to reach, and what it reached. */
export interface Target {
  readonly where: string;
  readonly what: string;
  readonly limit: number;
  readonly reached: number;
  readonly isMet: boolean;
}

const TWO_FRAMES_MS = 2_000 / 60;
/* A first event is shown at once, and frames of the page and of the crowd do not begin together. */
const LOOSE_FRAMES = 1.1;

/** Holds the kit's numbers against what it is to reach. */
export function judge(measured: readonly MeasuredScene[]): Target[] {
  return [
    ...measured.flatMap(judgeScene),
    ...measured.flatMap((one) => judgeGrowth(one, measured)),
  ];
}

function judgeScene(scene: MeasuredScene): Target[] {
  const modes = (['spaced', 'bursts'] as const).flatMap((mode) => {
    const kit = summarise(scene, mode).find(({ variant }) => variant === 'kit');
    return kit ? judgeMode(`${scene.scene}, ${scene.people} people, ${mode}`, kit) : [];
  });
  return [...modes, ...judgeTasks(scene)];
}

/** A longer one is felt. */
const LONG_TASK_MS = 50;

function judgeTasks({ scene, people, variants }: MeasuredScene): Target[] {
  const ours = Object.entries(variants).filter(([variant]) => variant.startsWith('kit'));
  return ours.flatMap(([variant, runs]) => {
    const ms = (runs ?? []).flatMap(({ longestTask }) => longestTask ?? []);
    if (ms.length === 0) return [];
    const reached = Math.max(...ms);
    const what = `longest task of ${variant}, ms`;
    const isMet = reached <= LONG_TASK_MS;
    return [{ where: `${scene}, ${people} people`, what, limit: LONG_TASK_MS, reached, isMet }];
  });
}

function judgeMode(where: string, { mode, ratios, needless, lists, delay }: Summary): Target[] {
  const target = (what: string, limit: number, reached: number) => ({
    where,
    what,
    limit,
    reached,
    isMet: reached <= limit,
  });
  return [
    ...(ratios.bareReact === undefined
      ? []
      : [target('script, times bare React', 1.25, ratios.bareReact)]),
    ...(ratios.dailyReact === undefined
      ? []
      : [target('script, times daily-react', mode === 'spaced' ? 1 : 1.5, ratios.dailyReact)]),
    target('rows rendered needlessly, for each event', 0, needless),
    target('other renders, for each frame', LOOSE_FRAMES, lists),
    ...(mode === 'bursts' ? [target('delay p99, ms', TWO_FRAMES_MS, delay.p99)] : []),
  ];
}

/** What more people cost, where a scene was measured with fewer. */
function judgeGrowth(large: MeasuredScene, all: readonly MeasuredScene[]): Target[] {
  const small = all.find(({ scene, people }) => scene === large.scene && people < large.people);
  if (!small) return [];
  return (['spaced', 'bursts'] as const).map((mode) => {
    const scriptOf = (scene: MeasuredScene) =>
      summarise(scene, mode).find(({ variant }) => variant === 'kit')?.script.median ?? 0;
    const reached = scriptOf(large) / scriptOf(small);
    return {
      where: `${large.scene}, ${mode}`,
      what: `script at ${large.people}, times that at ${small.people}`,
      limit: 1.2,
      reached,
      isMet: reached <= 1.2,
    };
  });
}

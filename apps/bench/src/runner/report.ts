import type { MeasuredScene } from './interleave';
import { findScene } from '../scenes/allScenes';
import { SPACED_MS, type Mode } from './measure';
import { summarise, type Summary } from './summary';
import type { Target } from './targets';

const HEAD = [
  'variant',
  'script/event',
  'bare React',
  'daily-react',
  'renders',
  'delay, p99',
  'heap',
];
const fixed = (value: number, digits: number) => value.toFixed(digits);
const times = (ratio: number | undefined) => (ratio === undefined ? '' : `× ${fixed(ratio, 2)}`);

/** The tables of one scene, in Markdown that also reads well in a terminal. */
export function describeScene(measured: MeasuredScene): string {
  const { scene, title, people } = measured;
  const modes: [Mode, string][] = [
    ['spaced', `${findScene(scene).spacing ?? SPACED_MS} ms apart`],
    ['bursts', 'ten a frame'],
  ];
  const tables = modes.map(
    ([mode, how]) => `Events ${how}:\n\n${table(HEAD, summarise(measured, mode).map(toCells))}`,
  );
  const head = [`### ${scene}, ${people} people`, `${title}.`];
  return [...head, ...tables, ...longestTasks(measured)].join('\n\n');
}

function longestTasks({ variants }: MeasuredScene): string[] {
  const all = Object.entries(variants).flatMap(([variant, runs]) => {
    const ms = (runs ?? []).flatMap(({ longestTask }) => longestTask ?? []);
    return ms.length > 0 ? [`${variant} ${fixed(Math.max(...ms), 1)} ms`] : [];
  });
  return all.length > 0 ? [`The longest task of all runs: ${all.join(', ')}.`] : [];
}

function toCells({ variant, script, ratios, renders, delay, unseen, heap }: Summary): string[] {
  const range = `(${fixed(script.least, 2)} to ${fixed(script.most, 2)})`;
  const missed = unseen > 0.005 ? `, ${fixed(100 * unseen, 0)} % unseen` : '';
  return [
    variant,
    `${fixed(script.median, 2)} ms ${range}`,
    variant === 'bare-react' ? '' : times(ratios.bareReact),
    variant === 'daily-react' ? '' : times(ratios.dailyReact),
    fixed(renders, 2),
    `${fixed(delay.median, 1)}, ${fixed(delay.p99, 1)} ms${missed}`,
    `${fixed(heap, 1)} MB`,
  ];
}

/** What was to be reached, and whether it was. */
export function describeTargets(targets: readonly Target[]): string {
  const rows = targets.map(({ where, what, limit, reached, isMet }) => [
    isMet ? 'yes' : 'NO',
    where,
    what,
    fixed(limit, 2),
    fixed(reached, 2),
  ]);
  return `### What the kit is to reach\n\n${table(['met', 'where', 'what', 'at most', 'reached'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...rows.map(line)].join('\n');
}

import type { Row } from '../behaviour';

const NAME_WIDTH = 76;
const VALUE_WIDTH = 44;

/** The heading of the table. */
export const HEADING = `  ${fit('behaviour', NAME_WIDTH)}  ${fit('expected', VALUE_WIDTH)}  seen\n`;

/** One line of the table; long values are cut. */
export function describeRow({ name, expected, seen, isAsExpected }: Row): string {
  const mark = isAsExpected ? '✓' : '✗';
  const cells = [fit(name, NAME_WIDTH), fit(expected, VALUE_WIDTH), cut(seen, VALUE_WIDTH)];
  return `${mark} ${cells.join('  ')}\n`;
}

/** What comes below the table: how many were as expected, and the others in full. */
export function summary(rows: Row[]): string {
  const others = rows.filter(({ isAsExpected }) => !isAsExpected);
  const details = others.map(
    ({ name, expected, seen }) => `\n✗ ${name}\n  expected ${expected}\n  seen     ${seen}\n`,
  );
  return `${details.join('')}\n${rows.length - others.length} of ${rows.length} behaviours are as expected.\n`;
}

function fit(text: string, width: number): string {
  return cut(text, width).padEnd(width);
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .replace(/\s+/g, ' ')
    .trim();

test.each([
  ['applause.test.ts', './applause.test.ts'],
  ['Applause.test.tsx', './reactApplause.test.tsx'],
])('the example %s of the README is the test that runs here', (name, file) => {
  expect(read('../../../README.md')).toContain(`// ${name} ${read(file)}`);
});

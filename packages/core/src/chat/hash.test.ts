import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { markOf } from './hash';

it('of a text is what WIRE.md gives as its example', () => {
  const wire = readFileSync(`${import.meta.dirname}/../../../../WIRE.md`, 'utf8');
  expect(wire).toContain(`(\`Hello\` has \`${markOf('Hello')}\`)`);
});

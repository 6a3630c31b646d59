import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as kit from './index';

it('the README names every hook', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const hooks = Object.keys(kit).filter((name) => /^use[A-Z]/.test(name));
  expect(hooks.length).toBeGreaterThan(20);
  expect(hooks.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

import { bin } from './bin.mjs';
import { node } from './run.mjs';

/**
 * @param {string} name
 * @param {string[]} args
 * @param {string} [needs]
 * @returns {import('./steps.mjs').Step}
 */
const step = (name, args, needs) => ({
  name,
  needs,
  run: async () => (await node(args)).code,
});

/** What is read rather than run. */
export const style = () => [
  step('format', [bin('prettier'), '--check', '--log-level', 'warn', '.']),
  step('lint', [bin('oxlint'), '--type-aware', '--max-warnings', '0']),
  step('dead code', [bin('knip')]),
];

export const types = () => step('types', ['scripts/types.mjs']);

export const tests = () => step('tests', ['scripts/vitest.mjs']);

/** What users get. */
export const packages = () => [
  step('build', ['scripts/build.mjs']),
  step('exports', ['scripts/exports.mjs'], 'build'),
  step('api', ['scripts/api.mjs'], 'build'),
  step('size', ['scripts/size.mjs'], 'build'),
];

export const storybook = () => step('storybook', ['scripts/storybook.mjs', 'build', '--quiet']);

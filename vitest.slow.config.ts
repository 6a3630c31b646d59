import { defineConfig } from 'vitest/config';

const patience = {
  testTimeout: 900_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: 60_000 } },
};

/* Two workers share the schedules; SEED and REPLAY play one of them again. */
const seeds = process.env.SEED ? [process.env.SEED] : ['1', '1001'];

/** What takes minutes: packing, fuzzing, crowds, and the 2,000 schedules. Run by `npm run test:all`. */
export default defineConfig({
  test: {
    watch: false,
    projects: [
      {
        test: {
          name: 'slow',
          ...patience,
          include: ['{packages,apps,tests}/**/*.slow.test.ts'],
          exclude: ['**/node_modules/**'],
          environment: 'node',
          fileParallelism: false,
        },
      },
      ...seeds.map((seed) => ({
        test: {
          name: `schedules from ${seed}`,
          ...patience,
          include: ['packages/*/test/**/*.schedules.test.ts'],
          environment: 'node',
          env: { SEED: seed },
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      })),
    ],
  },
});

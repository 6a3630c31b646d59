import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/lib/findBrowser.mjs';

const storybookFolder = fileURLToPath(new URL('.storybook', import.meta.url));

const elsewhere = [
  '**/node_modules/**',
  '**/dist/**',
  '**/*.node.test.ts',
  '**/*.browser.test.{ts,tsx}',
  '**/*.e2e.test.ts',
  '**/*.slow.test.ts',
  '**/*.schedules.test.ts',
];

/* Generous, since a busy machine must not fail a test: nothing here measures time. */
const patience = {
  testTimeout: 180_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
};

/** Slow tests have a configuration of their own: `vitest.slow.config.ts`. */
export default defineConfig({
  test: {
    watch: false,
    // Half of a test is waiting for frames: two workers on two cores are faster than Vitest's one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          ...patience,
          include: ['{packages,apps}/*/{src,test}/**/*.test.{ts,tsx}'],
          exclude: elsewhere,
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'http://localhost' } },
          // A jsdom for each file took longer than the tests in it: the first set-up file makes up for sharing one.
          isolate: false,
          sequence: { setupFiles: 'list' },
          setupFiles: [
            'packages/local/src/testing/freshFile.setup.ts',
            'packages/local/src/testing/unit.setup.ts',
            'packages/core/test/preload.setup.ts',
          ],
        },
      },
      {
        test: {
          name: 'node',
          ...patience,
          include: ['{packages,apps,scripts}/**/*.node.test.ts'],
          exclude: ['**/node_modules/**'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'browser',
          ...patience,
          include: ['{packages,apps}/*/{src,test}/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['packages/local/src/testing/patience.setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // Every story is rendered, played and checked for accessibility.
        plugins: [storybookTest({ configDir: storybookFolder })],
        test: {
          name: 'stories',
          ...patience,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['{packages,apps}/**/*.e2e.test.ts'],
          exclude: ['**/node_modules/**'],
          environment: 'node',
          ...patience,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

/** What takes minutes: packing, fuzzing, crowds. Run by `npm run test:all`. */
export default defineConfig({
  test: {
    name: 'slow',
    watch: false,
    include: ['{packages,apps,tests}/**/*.slow.test.ts'],
    exclude: ['**/node_modules/**'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

const folder = fileURLToPath(new URL('tests/react-18/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
  dependencies: Record<string, string>;
};
const names = Object.keys(manifest.dependencies);

/** Everything that has a React of its own is resolved as `tests/react-18` sees it, whoever imports it. */
const react18: Plugin = {
  name: 'react-18',
  enforce: 'pre',
  resolveId(source, _importer, options) {
    const isListed = names.some((name) => source === name || source.startsWith(`${name}/`));
    if (!isListed) return undefined;
    return this.resolve(source, `${folder}package.json`, { ...options, skipSelf: true });
  },
};

/** The unit tests of react and ui with React 18. Run by `npm run test:all`. */
export default defineConfig({
  plugins: [react18],
  test: {
    name: 'react-18',
    watch: false,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    include: ['packages/{react,ui}/src/**/*.test.{ts,tsx}', 'tests/react-18/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      '**/*.node.test.ts',
      '**/*.browser.test.{ts,tsx}',
      '**/*.e2e.test.ts',
      '**/*.slow.test.ts',
    ],
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
});

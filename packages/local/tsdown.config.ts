import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';
import { bundleCallMachine } from './src/server/bundleCallMachine';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const entries = {
  index: 'src/index.ts',
  server: 'src/server/index.ts',
  storybook: 'src/storybook/withLocalRoom.tsx',
  tabs: 'src/tabs/index.ts',
  testing: 'src/testing/index.ts',
  'testing-react': 'src/testing/react/index.ts',
  'testing-setup': 'src/testing/vitest.setup.ts',
  'testing-vitest': 'src/testing/vitest/index.ts',
  vite: 'src/vite/localDaily.ts',
  cli: 'src/cli/main.ts',
};

export default defineConfig({
  entry: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(at(file)))),
  platform: 'node',
  dts: true,
  fixedExtension: false,
  // Only this repository bundles the call machine; users get the built file.
  deps: { neverBundle: ['esbuild'] },
  async onSuccess({ outDir }) {
    const code = await bundleCallMachine(at('./src/call-machine/bundle.ts'));
    await writeFile(join(outDir, 'call-machine-object-bundle.js'), code);
  },
});

import { build } from 'esbuild';
import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts' },
  platform: 'neutral',
  dts: true,
  fixedExtension: false,
  hooks: {
    async 'build:done'() {
      await build({
        entryPoints: ['src/styles/index.css'],
        outfile: 'dist/index.css',
        bundle: true,
        logLevel: 'error',
      });
    },
  },
});

import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts' },
  platform: 'neutral',
  dts: true,
  fixedExtension: false,
  // A module for each file: what an app does not import, its bundler leaves out.
  unbundle: true,
});

import { build } from 'esbuild';
import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    chat: 'src/chat/index.ts',
    reactions: 'src/reactions/index.ts',
    hands: 'src/hands/index.ts',
    stage: 'src/stage/index.ts',
    roles: 'src/roles/index.ts',
    notifications: 'src/notifications/index.ts',
    parts: 'src/parts.ts',
  },
  platform: 'neutral',
  dts: true,
  // One file a module, so that an app that imports one component from the index loads that one alone.
  unbundle: true,
  // Frameworks with server components must know that these run in the browser too.
  banner: { js: "'use client';" },
  fixedExtension: false,
  hooks: {
    async 'build:done'() {
      await build({
        entryPoints: { styles: 'src/styles/index.css', 'styles.layered': 'src/styles/layered.css' },
        outdir: 'dist',
        bundle: true,
        logLevel: 'error',
      });
    },
  },
});

import react from '@vitejs/plugin-react';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/** The bench's page, built for production and served on a free port of this machine. */
export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page as an app would and serves it; for profiles with `minify: false`, so that functions have their names. */
export async function servePage({ minify = true } = {}): Promise<ServedPage> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'backchannel-bench-'));
  const config = {
    root,
    configFile: false as const,
    logLevel: 'warn' as const,
    mode: 'production',
    plugins: [react()],
    worker: { format: 'es' as const },
    build: { minify, outDir, emptyOutDir: true, chunkSizeWarningLimit: 1500 },
    preview: { host: '127.0.0.1', port: 0 },
  };
  /* Vite takes NODE_ENV over the mode, and test runners set it. */
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build(config);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  const server = await preview(config);
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The page of the bench could not be served.');
  return {
    url,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

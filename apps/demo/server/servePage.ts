import { fileURLToPath } from 'node:url';

import { createServer, preview } from 'vite';
import type { InlineConfig, Plugin } from 'vite';

import { buildPage } from './buildPage';

/** The page as it is served. */
export interface ServedPage {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

interface ServePageOptions {
  /** The next free one is taken when it is in use. */
  port: number;
  /** Whether pages follow changes of the source: then each of their modules is a request. */
  isWatching: boolean;
  plugins: Plugin[];
}

const page: InlineConfig = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
  logLevel: 'error',
  clearScreen: false,
};

/** Serves the page: built, since that loads in a tenth of the time, or from its sources. */
export async function servePage({
  port,
  isWatching,
  plugins,
}: ServePageOptions): Promise<ServedPage> {
  const server = isWatching
    ? await (await createServer({ ...page, plugins, server: { port, strictPort: false } })).listen()
    : await preview({
        ...page,
        plugins,
        build: { outDir: await buildPage(page) },
        preview: { port, strictPort: false },
      });
  return {
    url: server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? `http://localhost:${port}`,
    close: () => server.close(),
  };
}

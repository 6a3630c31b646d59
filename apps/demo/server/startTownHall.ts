import { fileURLToPath } from 'node:url';

import { createServer } from 'vite';

import { createApi } from './api';
import { localContentPolicy } from './contentPolicy';
import { nodeMiddleware } from './nodeMiddleware';
import type { HallSource } from './createHall';
import { openHall } from './openHall';
import type { DemoOptions } from './options';

/** The running demo. */
export interface TownHall {
  /** The one address to open. */
  url: string;
  roomUrl: string;
  mode: 'local' | 'daily';
  close(): Promise<void>;
}

/** Starts the room, the page and its server functions in this process. `fetch` reaches Daily's REST API. */
export async function startTownHall(
  options: DemoOptions & { fetch?: HallSource['fetch'] },
): Promise<TownHall> {
  const hall = await openHall(options);
  const handle = createApi(hall, options.storybookUrl);
  const vite = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    logLevel: 'error',
    clearScreen: false,
    server: {
      port: options.port,
      strictPort: false,
      ...(options.isWatching ? {} : { hmr: false, watch: null }),
    },
    plugins: [
      {
        name: 'town-hall:api',
        configureServer: ({ middlewares }) => {
          middlewares.use(nodeMiddleware('/api/', handle));
        },
      },
      ...(hall.mode === 'local' ? [localContentPolicy()] : []),
    ],
  });

  const close = async () => {
    await vite.close();
    await hall.close();
  };
  try {
    await vite.listen();
  } catch (error) {
    await close();
    throw error;
  }
  const url = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? `http://localhost:${options.port}`;
  return { url, roomUrl: hall.roomUrl, mode: hall.mode, close };
}

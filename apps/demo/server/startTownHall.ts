import type { Connect } from 'vite';

import { createApi } from './api';
import { localContentPolicy } from './contentPolicy';
import { nodeMiddleware } from './nodeMiddleware';
import type { HallSource } from './createHall';
import { openHall } from './openHall';
import type { DemoOptions } from './options';
import { servePage } from './servePage';

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
  const answer = nodeMiddleware('/api/', createApi(hall, options.storybookUrl));
  const useApi = ({ middlewares }: { middlewares: Connect.Server }) => void middlewares.use(answer);
  try {
    const page = await servePage({
      port: options.port,
      isWatching: options.isWatching,
      plugins: [
        { name: 'town-hall:api', configureServer: useApi, configurePreviewServer: useApi },
        ...(hall.mode === 'local' ? [localContentPolicy()] : []),
      ],
    });
    const close = async () => {
      await page.close();
      await hall.close();
    };
    return { url: page.url, roomUrl: hall.roomUrl, mode: hall.mode, close };
  } catch (error) {
    await hall.close();
    throw error;
  }
}

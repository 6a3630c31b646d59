import { startLocalServer } from '@backchannel/local/server';

import { createHall } from './createHall';
import type { HallSource } from './createHall';
import type { Hall } from './hall';

/** How the demo's room is found. */
interface OpenHallOptions {
  apiKey?: string;
  localPort: number;
  /** Reaches Daily's REST API; default the platform's. */
  fetch?: HallSource['fetch'];
}

/** A room at Daily when there is an API key, else one in a local Daily of this process. */
export async function openHall({ apiKey, localPort, fetch }: OpenHallOptions): Promise<Hall> {
  if (apiKey) return createHall({ mode: 'daily', apiKey, ...(fetch ? { fetch } : {}) });
  const local = await startLocalDaily(localPort);
  return createHall({
    mode: 'local',
    baseUrl: `${local.url}/v1`,
    apiKey: local.daily.apiKey,
    bundlePathOverride: `${local.url}/call-machine`,
    roomName: 'town-hall',
    faults: local.daily.faults,
    close: () => local.close(),
  });
}

/** Another local Daily may already run on the usual port: any free one serves as well. */
async function startLocalDaily(port: number): ReturnType<typeof startLocalServer> {
  try {
    return await startLocalServer({ port });
  } catch (error) {
    if (port === 0 || !isPortTaken(error)) throw error;
    return startLocalServer({ port: 0 });
  }
}

function isPortTaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

import {
  startLocalServer,
  type LocalServer,
  type LocalServerOptions,
} from '../server/startLocalServer';

const RUNNING = Symbol.for('backchannel.localDailyOfDev');
const DEFAULT_PORT = 7880;

type StopByPort = Map<number, () => Promise<void>>;

/**
 * Starts the server of a dev session. A changed vite.config starts the new session before it ends the old one, in a fresh copy
 * of this module: whatever runs on the same port in this process is stopped first.
 */
export async function startForDev(
  options: LocalServerOptions,
  stop: () => Promise<void>,
): Promise<LocalServer> {
  const holder = globalThis as { [RUNNING]?: StopByPort };
  const running = (holder[RUNNING] ??= new Map());
  const { port = DEFAULT_PORT } = options;
  await running.get(port)?.();
  if (port !== 0) running.set(port, stop);
  return start({ ...options, port }, options.port === undefined);
}

async function start(options: LocalServerOptions, mayMove: boolean): Promise<LocalServer> {
  try {
    return await startLocalServer(options);
  } catch (error) {
    if (mayMove) return startLocalServer({ ...options, port: 0 });
    throw error;
  }
}

import type { DailyAdvancedConfig } from '@daily-co/daily-js';
import { startPendingCallMachines } from './callMachine';
import { connectToRoom, localDailyRegistry, type ReachableDaily } from './connectToRoom';
import type { LocalCallConfig, LocalCallSettings } from './settings';

const START = Symbol.for('backchannel.startCallMachine');

/**
 * Lets the calls of this page reach a local Daily without a network: room URLs of its origin connect in memory.
 *
 * @returns takes it away again; calls that are in a room stay there.
 * @throws Error when another local Daily of this page has the same origin.
 *
 * @example
 * ```ts
 * const daily = createLocalDaily();
 * const stop = registerLocalDaily(daily);
 * ```
 */
export function registerLocalDaily(daily: ReachableDaily): () => void {
  const registry = localDailyRegistry();
  const { origin } = daily;
  if (registry.has(origin)) {
    throw new Error(
      `A local Daily is registered at ${origin} already, and a room URL can lead to one only. Unregister the first, or give the second another origin.`,
    );
  }
  registry.set(origin, daily);
  return () => {
    if (registry.get(origin) === daily) registry.delete(origin);
  };
}

/**
 * The `dailyConfig` of a call object that is served by the call machine of this page: no bundle to host, no network.
 * daily-js still loads and evaluates a bundle, of one line.
 *
 * @param daily - the local Daily whose fault settings for the bundle count. Default: none are.
 * @example
 * ```ts
 * const unregister = registerLocalDaily(createLocalDaily());
 * const call = Daily.createCallObject({
 *   allowMultipleCallInstances: true,
 *   dailyConfig: memoryCallConfig({ media: 'portrait' }),
 * });
 * await call.join({ url: room.url });
 * ```
 */
export function memoryCallConfig(
  settings: LocalCallSettings = {},
  daily?: Pick<ReachableDaily, 'origin'>,
): DailyAdvancedConfig & LocalCallConfig {
  const holder = globalThis as { [START]?: (origin?: string) => void };
  holder[START] ??= startFrom;
  const origin = daily ? JSON.stringify(daily.origin) : '';
  const code = `globalThis[Symbol.for(${JSON.stringify(START.description)})](${origin});`;
  // daily-js appends a file name to the path: the comment swallows it.
  const bundlePathOverride = `data:text/javascript,${encodeURIComponent(`${code}\n//`)}`;
  return { bundlePathOverride, localDaily: settings };
}

/** What the one line of the bundle calls; an error in it is a bundle that could not be loaded. */
function startFrom(origin?: string): void {
  const daily = origin === undefined ? undefined : localDailyRegistry().get(origin);
  if (!daily?.serveBundle) return startPendingCallMachines(connectToRoom);
  const waiting: (() => void)[] = [];
  let isServed = false;
  daily.serveBundle(() => {
    isServed = true;
    for (const start of waiting) start();
  });
  startPendingCallMachines(connectToRoom, (start) => {
    if (isServed) start();
    else waiting.push(start);
  });
}

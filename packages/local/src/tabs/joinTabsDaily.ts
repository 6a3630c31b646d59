import { memoryCallConfig, registerLocalDaily } from '../call-machine/memory';
import { platformClock } from '../clock/clock';
import { connectInMemory } from '../daily/connectInMemory';
import { invalidRoomName, isRoomName, randomRoomName } from '../daily/roomRegistry';
import { createFaults } from '../faults/faults';
import type { JsonObject } from '../protocol';
import { tokensOf } from './decide';
import { browserLocks } from './locks';
import type { LogSettings } from './log';
import { keepPeer } from './keepPeer';
import { checkServerMessage } from './serverMessage';
import type { TabsDaily, TabsDailyOptions } from './tabsDaily';

const NAME = /^[a-z0-9-]{1,50}$/i;

/**
 * Joins the local Daily that the tabs of this origin share, or is its first tab: no server, no network, any static site. A room lives
 * as long as one of the tabs does; who closes a tab, or whose tab crashes, has left. Calls of this page find the rooms by their URL.
 *
 * @returns resolves when this tab knows all that the others know.
 * @throws Error when the page has no Web Locks (it is not secure), or the others do not answer.
 * @example
 * ```ts
 * const daily = await joinTabsDaily({ name: 'town-hall' });
 * const { url } = await daily.createRoom({ name: 'hall' });
 * const call = Daily.createCallObject({ dailyConfig: daily.callConfig({ media: 'portrait' }) });
 * await call.join({ url });
 * ```
 */
export async function joinTabsDaily(options: TabsDailyOptions = {}): Promise<TabsDaily> {
  const { name = 'tabs', locks = browserLocks(), faults: faultSettings = {} } = options;
  if (!NAME.test(name)) {
    throw new Error(
      `"${name}" cannot name a Daily of tabs: letters, digits and "-" can, at most 50.`,
    );
  }
  const origin = options.origin ?? `http://${name.toLowerCase()}.tabs.localhost`;
  const clock = platformClock;
  const faults = createFaults(faultSettings, clock);
  const kept = keepPeer({ name, origin, settings: settingsOf(options), locks, clock });
  await kept.ready().catch((error: unknown) => {
    kept.close();
    throw error;
  });

  const daily: TabsDaily = {
    origin,
    get apiKey() {
      return kept.rooms().settings.apiKey;
    },
    callConfig: (settings) => memoryCallConfig(settings),
    fetch: async () => Response.json(NO_REST, { status: 501 }),
    connect: async (roomUrl, listener) => {
      if (!kept.isClosed()) await kept.ready();
      return connect(roomUrl, listener);
    },
    async createRoom({ name: room = randomRoomName(), privacy, properties: config } = {}) {
      if (!isRoomName(room)) throw new Error(invalidRoomName(room));
      const details = { ...(privacy && { privacy }), ...(config && { config }) };
      await kept.ask({ ask: 'make-room', room, ...details });
      if (!kept.rooms().rooms.has(room)) throw new Error('There are too many rooms already.');
      return { name: room, url: `${origin}/${room}` };
    },
    createToken: (properties = {}) =>
      tokensOf(daily.apiKey, clock.now).sign(JSON.parse(JSON.stringify(properties)) as JsonObject),
    async sendAppMessage(room, data, recipient = '*') {
      checkServerMessage(kept.rooms(), room, data);
      await kept.ask({ ask: 'send-from-server', room, data, recipient });
    },
    faults: faults.control,
    async whenIdle() {
      while (!kept.isIdle() || !faults.isIdle()) {
        await (faults.isIdle() ? kept.nextChange() : faults.whenIdle());
      }
    },
    close() {
      faults.stop();
      unregister();
      kept.close();
    },
  };
  const connect = connectInMemory({
    origin,
    openLine: (room, line) => faults.open(line, (behind) => kept.open(room, behind)),
    isClosed: kept.isClosed,
  });
  const unregister = registerLocalDaily(daily);
  return daily;
}

const NO_REST = {
  error: 'not-supported',
  info: 'a Daily between tabs has no REST API: call createRoom, createToken and sendAppMessage of what joinTabsDaily() gave, or run local Daily as a server',
};

function settingsOf(options: TabsDailyOptions): LogSettings {
  const {
    name: _name,
    origin: _origin,
    locks: _locks,
    faults: _faults,
    apiKey = 'local-daily-key',
    autoCreateRooms = true,
    minDailyJsVersion,
    ...config
  } = options;
  return {
    apiKey,
    autoCreateRooms,
    config,
    ...(minDailyJsVersion === undefined ? {} : { minDailyJsVersion }),
  };
}

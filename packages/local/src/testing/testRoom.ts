import Daily, { type DailyCall, type DailyCallOptions } from '@daily-co/daily-js';
import { memoryCallConfig, registerLocalDaily } from '../call-machine/memory';
import { passFence } from '../call-machine/passFence';
import {
  createLocalDaily,
  type LocalDaily,
  type MeetingTokenProperties,
} from '../daily/localDaily';
import type { LocalDailyOptions } from '../daily/dailyCore';
import type { Json, JsonObject } from '../protocol';
import { installCallEnvironment } from './installCallEnvironment';
import { expectNoForeignRequests, guardRequests } from './requestGuard';
import { settle } from './settle';

/** Who joins a test room, and as what. */
export interface TestJoinOptions {
  /** Joins with an owner token. */
  owner?: boolean;
  /** Joins with a token that carries this user_id. */
  userId?: string;
  /** More of Daily's token properties, such as `permissions`; joins with a token. */
  token?: MeetingTokenProperties;
  /** The userData to join with. */
  userData?: unknown;
  /** Start with camera and microphone on. Default: both off. */
  media?: boolean;
}

/** What a test room is made with. */
export interface TestRoomOptions extends Omit<LocalDailyOptions, 'origin'> {
  /** Daily's room properties. */
  properties?: JsonObject;
  /** Default false: a test asks as often as it likes. */
  rateLimits?: boolean;
  /** ms between a client's flushes of session data. Default: the room's `intervals.sessionData`. */
  sessionDataInterval?: number;
}

/** A room in memory, with real daily-js calls in it. */
export interface TestRoom {
  readonly name: string;
  readonly url: string;
  /** The local Daily around the room, for its REST API and tokens. */
  readonly daily: LocalDaily;
  /** A new call object that has not joined. */
  createCall(): DailyCall;
  /** What to pass to `call.join()` to enter as `userName`. */
  joinOptions(userName: string, options?: TestJoinOptions): Promise<DailyCallOptions>;
  /** Joins as a new participant; resolves when everybody in the room knows. */
  join(userName: string, options?: TestJoinOptions): Promise<DailyCall>;
  /** The call that last joined by this name. @throws Error when nobody did. */
  as(userName: string): DailyCall;
  /** Sends an app message as a server does, to everybody or to one session_id; it arrives with `fromId: 'API'`. */
  sendAsServer(data: Json, sessionId?: string): Promise<void>;
  /** Resolves when everything that is on its way has arrived and nothing more follows from it. */
  settle(): Promise<void>;
  /** Leaves and destroys every call. @throws Error when something tried to reach beyond this machine. */
  close(): Promise<void>;
}

const SHORT_INTERVALS = { userData: 5, sessionData: 20, joins: 5 };
let lastRoom = 0;

/**
 * Opens a room in memory for one test. Its throttles are short; everything else is as in any local Daily.
 *
 * @example
 * ```ts
 * const room = await createTestRoom();
 * const ana = await room.join('Ana', { owner: true });
 * const ben = await room.join('Ben');
 * ben.sendAppMessage({ type: 'reaction', emoji: '👏' });
 * await room.settle();
 * await room.close();
 * ```
 */
export async function createTestRoom(options: TestRoomOptions = {}): Promise<TestRoom> {
  installCallEnvironment();
  guardRequests();
  const { properties, sessionDataInterval, ...dailyOptions } = options;
  const intervals = { ...SHORT_INTERVALS, ...options.intervals };
  lastRoom += 1;
  const origin = `http://test-${lastRoom}.memory.localhost`;
  const daily = createLocalDaily({ rateLimits: false, ...dailyOptions, origin, intervals });
  const unregister = registerLocalDaily(daily);
  const { name, url } = await daily.createRoom({ name: 'room', ...(properties && { properties }) });
  const calls: DailyCall[] = [];
  const byName = new Map<string, DailyCall>();
  const dailyConfig = memoryCallConfig({
    sessionDataInterval: sessionDataInterval ?? intervals.sessionData,
  });

  const room: TestRoom = {
    name,
    url,
    daily,
    createCall() {
      const call = Daily.createCallObject({ allowMultipleCallInstances: true, dailyConfig });
      calls.push(call);
      return call;
    },
    async joinOptions(userName, { owner, userId, token, userData, media = false } = {}) {
      const join: DailyCallOptions = {
        url,
        userName,
        startAudioOff: !media,
        startVideoOff: !media,
      };
      if (userData !== undefined) join.userData = userData;
      if (owner || userId !== undefined || token) {
        const tokenProperties: MeetingTokenProperties = { room_name: name, ...token };
        if (owner) tokenProperties.is_owner = true;
        if (userId !== undefined) tokenProperties.user_id = userId;
        join.token = await daily.createToken(tokenProperties);
      }
      return join;
    },
    async join(userName, joinOptions) {
      const call = room.createCall();
      await call.join(await room.joinOptions(userName, joinOptions));
      byName.set(userName, call);
      await settle(daily);
      return call;
    },
    as(userName) {
      const call = byName.get(userName);
      if (call) return call;
      const names = [...byName.keys()].join(', ') || 'nobody';
      throw new Error(`Nobody has joined as "${userName}"; in this room there is: ${names}.`);
    },
    async sendAsServer(data, sessionId) {
      // What the test has sent by a call before is still on its way through the window.
      await passFence();
      await daily.sendAppMessage(name, data, sessionId);
    },
    settle: () => settle(daily),
    async close() {
      await Promise.all(calls.filter((call) => !call.isDestroyed()).map((call) => call.destroy()));
      await settle(daily);
      daily.close();
      unregister();
      expectNoForeignRequests();
    },
  };
  return room;
}

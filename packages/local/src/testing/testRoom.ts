import Daily, { type DailyCall, type DailyCallOptions } from '@daily-co/daily-js';
import { memoryCallConfig, registerLocalDaily } from '../call-machine/memory';
import { passFence } from '../call-machine/passFence';
import { createDailyCore, type LocalDailyOptions } from '../daily/dailyCore';
import { createLocalDailyOn, type LocalDaily } from '../daily/localDaily';
import type { Json, JsonObject } from '../protocol';
import { installCallEnvironment } from './installCallEnvironment';
import { createJoinOptions } from './joinOptions';
import { expectNoForeignRequests, guardRequests } from './requestGuard';
import { listParticipants, type TestJoinOptions, type TestParticipants } from './testParticipants';
import { realTime, virtualTime, type TestClock } from './timekeeper';
import { createVirtualClock } from './virtualClock';

/** What a test room is made with. */
export interface TestRoomOptions extends Omit<LocalDailyOptions, 'origin' | 'clock'> {
  /**
   * Who is in from the start, in order of joining: a number (ana, who is the host, ben, cleo, dora, …), names, or names with
   * what they join as. Default: nobody.
   */
  participants?: TestParticipants;
  /**
   * `'virtual'`: time stands still until `room.clock.advance(ms)`, and the room's intervals are Daily's own. Default `'real'`,
   * with short intervals.
   */
  clock?: 'real' | 'virtual';
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
  /** The local Daily around the room, for its REST API, tokens and faults. */
  readonly daily: LocalDaily;
  readonly clock: TestClock;
  /** The calls by the name that they joined with. */
  readonly calls: Readonly<Record<string, DailyCall>>;
  /** A new call object that has not joined. */
  createCall(): DailyCall;
  /** What to pass to `call.join()` to enter as `userName`. */
  joinOptions(userName: string, options?: TestJoinOptions): Promise<DailyCallOptions>;
  /** Joins as a new participant; resolves when everybody in the room knows. A virtual clock passes the time that this takes. */
  join(userName: string, options?: TestJoinOptions): Promise<DailyCall>;
  /** The call that last joined by this name. @throws Error when nobody did. */
  as(userName: string): DailyCall;
  /** Sends an app message as a server does, to everybody or to one session_id; it arrives with `fromId: 'API'`. */
  sendAsServer(data: Json, sessionId?: string): Promise<void>;
  /**
   * Resolves when everything that is on its way has arrived and nothing more follows from it. With a virtual clock: everything
   * but what a throttle or a slow network keeps back, for which `clock.advance(ms)` is needed.
   */
  settle(): Promise<void>;
  /** Leaves and destroys every call. @throws Error when something tried to reach beyond this machine. */
  close(): Promise<void>;
}

const SHORT_INTERVALS = { userData: 5, sessionData: 20, joins: 5 };
let lastRoom = 0;

/**
 * Opens a room in memory for one test, with whoever is to be in it. On real time its throttles are short; everything else
 * is as in any local Daily.
 *
 * @example
 * ```ts
 * const room = await createTestRoom({ participants: 3 }); // ana is the host; ben and cleo
 * room.as('ben').sendAppMessage({ type: 'reaction', emoji: '👏' });
 * await room.settle();
 * expect(room).toHaveConverged();
 * await room.close();
 * ```
 */
export async function createTestRoom(options: TestRoomOptions = {}): Promise<TestRoom> {
  installCallEnvironment();
  guardRequests();
  const {
    participants = 0,
    clock: kind = 'real',
    properties,
    sessionDataInterval,
    ...others
  } = options;
  const present = listParticipants(participants);
  const virtualClock = kind === 'virtual' ? createVirtualClock() : undefined;
  const intervals = { ...(virtualClock ? {} : SHORT_INTERVALS), ...options.intervals };
  lastRoom += 1;
  const origin = `http://test-${lastRoom}.memory.localhost`;
  const core = createDailyCore({
    rateLimits: false,
    ...others,
    ...(virtualClock && { clock: virtualClock }),
    origin,
    intervals,
  });
  const daily = createLocalDailyOn(core);
  const unregister = registerLocalDaily(daily);
  const time = virtualClock ? virtualTime(core, virtualClock) : realTime(daily);
  const { name, url } = await daily.createRoom({ name: 'room', ...(properties && { properties }) });
  const all: DailyCall[] = [];
  const calls: Record<string, DailyCall> = {};
  const flushEvery = sessionDataInterval ?? intervals.sessionData;
  const dailyConfig = memoryCallConfig(
    flushEvery === undefined ? {} : { sessionDataInterval: flushEvery },
    daily,
  );

  const room: TestRoom = {
    name,
    url,
    daily,
    clock: time.clock,
    calls,
    createCall() {
      const call = Daily.createCallObject({ allowMultipleCallInstances: true, dailyConfig });
      all.push(call);
      return call;
    },
    joinOptions: (userName, joinOptions = {}) =>
      createJoinOptions(daily, { name, url }, userName, joinOptions),
    async join(userName, joinOptions) {
      const call = room.createCall();
      await time.finish(call.join(await room.joinOptions(userName, joinOptions)));
      calls[userName] = call;
      return call;
    },
    as(userName) {
      const call = Object.hasOwn(calls, userName) ? calls[userName] : undefined;
      if (call) return call;
      const names = Object.keys(calls).join(', ') || 'nobody';
      throw new Error(`Nobody has joined as "${userName}"; in this room there is: ${names}.`);
    },
    async sendAsServer(data, sessionId) {
      // What the test has sent by a call before is still on its way through the window.
      await passFence();
      await daily.sendAppMessage(name, data, sessionId);
    },
    settle: time.settle,
    async close() {
      await time.finish(
        Promise.all(all.filter((call) => !call.isDestroyed()).map((call) => call.destroy())),
      );
      daily.close();
      unregister();
      expectNoForeignRequests();
    },
  };

  try {
    for (const { name: userName, ...joinOptions } of present) {
      await room.join(userName, joinOptions);
    }
    return room;
  } catch (error) {
    await room.close();
    throw error;
  }
}

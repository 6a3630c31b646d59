import { createRoomApi } from '../rooms/roomApi';
import type { RoomApi } from '../rooms/roomApi';
import { readRoomInfo } from '../rooms/roomInfo';
import type { NewRoom, RoomInfo } from '../rooms/roomInfo';
import { createMeetingToken } from '../tokens/createMeetingToken';
import type { NewMeetingToken } from '../tokens/createMeetingToken';
import type { MeetingToken } from '../tokens/meetingToken';
import { validateToken } from '../tokens/validateToken';
import { checkApiKey } from './apiKey';
import { checkBaseUrl, checkCount } from './checkOptions';
import { createDailyRequest } from './dailyRequest';
import type { FetchLike } from './dailyRequest';
import { createPacer } from './pacer';

/** What `createDailyApi` takes. */
export interface DailyApiOptions {
  /** The key of the Daily domain. It may do everything: on a server only, never in a page. */
  apiKey: string;
  /** Default `https://api.daily.co/v1`; of local Daily `http://127.0.0.1:7880/v1`. */
  baseUrl?: string;
  /** Default the platform's `fetch`. */
  fetch?: FetchLike;
  /** Attempts in all when Daily answers 429 or 5xx, default 4. 1 never tries again. */
  maxAttempts?: number;
  /** ms for one attempt, default 10,000. */
  timeout?: number;
}

/** A typed client of Daily's REST API, as far as the data side of a call needs it. */
export interface DailyApi {
  /** One room by its name, not by its URL. @throws TypeError when it cannot be a name. */
  room(name: string): RoomApi;

  /**
   * Makes a room. It stays until it is deleted or its `exp` has passed.
   *
   * @throws DailyApiError `invalid-request` when the name is taken; `server-error` at once, since the room may exist.
   * @see https://docs.daily.co/reference/rest-api/rooms/create-room
   */
  createRoom(room?: NewRoom & { signal?: AbortSignal }): Promise<RoomInfo>;

  /**
   * Makes a meeting token, which a client joins with: for private rooms, and to be an owner or to have a `user_id`.
   *
   * @see https://docs.daily.co/reference/rest-api/meeting-tokens/create-meeting-token
   */
  createMeetingToken(token: NewMeetingToken): Promise<string>;

  /**
   * Asks Daily whether a meeting token is genuine and valid now, and what it says.
   *
   * @throws MeetingTokenError when it is not.
   * @see https://docs.daily.co/reference/rest-api/meeting-tokens/validate-meeting-token
   */
  validateToken(token: string, options?: { signal?: AbortSignal }): Promise<MeetingToken>;
}

/**
 * Makes a client of Daily's REST API. It needs nothing but `fetch`, so it runs on Node, Deno, Bun and edge platforms.
 *
 * Requests are paced to the 20 a second that Daily documents, tried again with back-off after 429 and 5xx (a
 * `Retry-After` up to 30 s is kept), and given up after `timeout` ms each. One object per process shares that pace.
 *
 * @throws TypeError when the key, the base URL or a number cannot be used.
 * @example
 * ```ts
 * const daily = createDailyApi({ apiKey: process.env.DAILY_API_KEY ?? '' });
 * await daily.room('town-hall').send(notification, { title: 'Doors close in 5 minutes', level: 'warning' });
 * ```
 */
export function createDailyApi({
  apiKey,
  baseUrl = 'https://api.daily.co/v1',
  fetch = (request) => globalThis.fetch(request),
  maxAttempts = 4,
  timeout = 10_000,
}: DailyApiOptions): DailyApi {
  const request = createDailyRequest({
    apiKey: checkApiKey(apiKey),
    baseUrl: checkBaseUrl(baseUrl),
    fetch,
    pace: createPacer(20, 1000),
    maxAttempts: checkCount('maxAttempts', maxAttempts),
    timeout: checkCount('timeout', timeout),
  });

  return {
    room: (name) => createRoomApi(request, name),
    createRoom: async ({ signal, ...body } = {}) => {
      const path = '/rooms';
      const answer = await request({ method: 'POST', path, body, onlyOnce: true, signal });
      return readRoomInfo(answer, `POST ${path}`);
    },
    createMeetingToken: (token) => createMeetingToken(request, token),
    validateToken: (token, { signal } = {}) => validateToken(request, token, signal),
  };
}

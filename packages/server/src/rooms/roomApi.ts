import type { MessageDefinition } from '@backchannel/core';
import type { DailyRequest } from '../api/dailyRequest';
import { sendMessage } from '../messages/sendMessage';
import type { SendOptions, SendResult } from '../messages/sendMessage';
import { fetchPresence } from './presence';
import type { PresenceOptions, RoomPresence } from './presence';
import { readRoomInfo } from './roomInfo';
import type { RoomInfo } from './roomInfo';
import { checkRoomName } from './roomName';
import { fetchSessionData, writeSessionData } from './roomSessionData';
import type { SetSessionDataOptions } from './roomSessionData';

/** One room, addressed by its name. Nothing is asked of Daily until a method is called. */
export interface RoomApi {
  /** The name, as given. */
  readonly name: string;

  /**
   * Sends a message into the call as the server: it arrives with `fromId: 'API'`, in our hooks as `{ kind: 'server' }`.
   *
   * Delivered to those in the call now; never kept, late joiners do not get it. At most 4,096 characters of JSON. Daily
   * takes one recipient a request, so several recipients are several requests, paced to 20 a second. Daily's answer
   * says that it took the message, not that somebody got it: an unknown session_id may be accepted all the same.
   * Daily may have delivered a message before it answers 5xx, so what is tried again can arrive twice:
   * an `id` makes receivers drop the second.
   *
   * @throws BackchannelError `invalid-data`, `not-serializable`, `wire-failed`, `message-too-large` or `unknown-recipient`; nothing was sent.
   * @throws DailyApiError when no recipient was accepted: the first failure.
   * @see https://docs.daily.co/reference/rest-api/rooms/send-app-message
   * @example
   * ```ts
   * await daily.room('town-hall').send(notification, { title: 'Doors close in 5 minutes' });
   * await daily.room('town-hall').send(floorCue, {}, { to: sessionId });
   * await daily.room('town-hall').send('score', { home: 2, away: 1 }, { to: { userId: 'u42' } });
   * await daily.room('town-hall').send('soundcheck', {}, { to: { role: 'speaker', directory } });
   * await daily.room('town-hall').send('soundcheck', {}, { to: { role: 'speaker', delivery: 'broadcast' } });
   * ```
   */
  send<I extends object>(
    definition: MessageDefinition<unknown, I>,
    data: NoInfer<I>,
    options?: SendOptions,
  ): Promise<SendResult>;
  /** The same without a definition: nothing checks the fields of `data`. */
  send(type: string, data?: object, options?: SendOptions): Promise<SendResult>;

  /** The room itself, whether somebody is in it or not. @throws DailyApiError `not-found`. */
  get(options?: { signal?: AbortSignal }): Promise<RoomInfo>;

  /**
   * Who is in the call. Up to 15 s late: somebody who just joined may be missing, somebody who left may be listed.
   * It knows neither owners nor roles nor userData.
   *
   * @see https://docs.daily.co/reference/rest-api/rooms/get-room-presence
   */
  presence(options?: PresenceOptions): Promise<RoomPresence>;

  /** The room's shared session data; gone when the meeting session ends. Written by anybody: believe nothing in it. */
  sessionData(options?: { signal?: AbortSignal }): Promise<Record<string, unknown>>;

  /**
   * Writes keys of the room's shared session data. Everybody in the call gets it within about a second, late joiners
   * at once; gone when the meeting session ends. `undefined` deletes a key. Other keys stay unless `replace` is asked for.
   *
   * @throws BackchannelError `session-data-too-large` over 102,400 characters of JSON, `not-serializable` or `invalid-data`.
   */
  setSessionData(values: Record<string, unknown>, options?: SetSessionDataOptions): Promise<void>;
}

/** Makes the room of that name. @throws TypeError when it cannot be one. */
export function createRoomApi(request: DailyRequest, roomName: string): RoomApi {
  const name = checkRoomName(roomName);
  return {
    name,
    send: (definition: MessageDefinition<unknown, object> | string, data?: object, options = {}) =>
      sendMessage(request, name, definition, data ?? {}, options),
    get: async ({ signal } = {}) => {
      const path = `/rooms/${name}`;
      return readRoomInfo(await request({ method: 'GET', path, signal }), `GET ${path}`);
    },
    presence: (options = {}) => fetchPresence(request, name, options),
    sessionData: ({ signal } = {}) => fetchSessionData(request, name, signal),
    setSessionData: (values, options = {}) => writeSessionData(request, name, values, options),
  };
}

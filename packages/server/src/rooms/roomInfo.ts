import { DailyApiError } from '../api/dailyApiError';
import { isRecord, text } from '../api/json';

/** A room as Daily's REST API knows it. */
export interface RoomInfo {
  /** Daily's id of the room. */
  id: string;
  /** The name, which `room(name)` takes. */
  name: string;
  /** What a call joins. */
  url: string;
  /** `private` rooms are joined with a meeting token only. */
  privacy: string;
  /** ISO 8601. */
  createdAt: string;
  /** The properties that were set, by Daily's names (`max_participants`, …). */
  config: Record<string, unknown>;
}

/** What `createRoom` takes. */
export interface NewRoom {
  /** 1 to 128 of A-Z, a-z, 0-9, `-` and `_`. Daily makes one up if there is none. */
  name?: string;
  /** Default `public`: everybody who knows the URL may join. */
  privacy?: 'public' | 'private';
  /** The room's properties by Daily's names, such as `{ max_participants: 50, exp: Math.floor(Date.now() / 1000) + 3600 }`. */
  properties?: Record<string, unknown>;
}

/** Reads Daily's answer. @throws DailyApiError `unexpected-answer` when it is no room. */
export function readRoomInfo(answer: Record<string, unknown>, request: string): RoomInfo {
  const name = text(answer.name);
  if (name === undefined) {
    const message = 'Daily answered without a room. Check the baseUrl';
    throw new DailyApiError('unexpected-answer', message, request, { attempts: 1 });
  }
  return {
    id: text(answer.id) ?? '',
    name,
    url: text(answer.url) ?? '',
    privacy: text(answer.privacy) ?? 'public',
    createdAt: text(answer.created_at) ?? '',
    config: isRecord(answer.config) ? answer.config : {},
  };
}

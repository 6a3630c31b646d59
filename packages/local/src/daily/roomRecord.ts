import type { JsonObject, WireRoomInfo } from '../protocol';
import type { LiveRoom } from './liveRoom';

/** Who gets in: anybody, or only with a token. */
export type Privacy = 'public' | 'private';

/** A room as REST knows it. */
export interface RoomFields {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Whether REST made it, or the first to join. */
  readonly apiCreated: boolean;
  privacy: Privacy;
  /** The properties that were set; defaults are not in it. */
  config: JsonObject;
}

/** A room with its call, if there has been one. */
export interface RoomRecord extends RoomFields {
  live: LiveRoom | undefined;
}

/** What `POST` and `GET /rooms` answer. */
export function describeRoom(record: RoomFields): JsonObject {
  const { id, name, apiCreated, privacy, url, createdAt, config } = record;
  return { id, name, api_created: apiCreated, privacy, url, created_at: createdAt, config };
}

/** What `room()` answers in the call. */
export function roomInfo({ id, name, url, config }: RoomFields): WireRoomInfo {
  return { id, name, url, config };
}

/** A time among a room's properties, in ms; undefined when it is not set. */
export function roomTime(record: RoomFields, property: 'exp' | 'nbf'): number | undefined {
  const seconds = record.config[property];
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}

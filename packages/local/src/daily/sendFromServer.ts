import type { Json } from '../protocol';
import { jsonLength } from '../protocol/jsonText';
import type { DailyCore } from './dailyCore';
import type { LiveRoom } from './liveRoom';
import { RestError } from './rest/restError';
import type { RoomRecord } from './roomRecord';

/** Sends an app message as the server; throws what REST answers when it cannot. */
export function sendFromServer(
  core: DailyCore,
  roomName: string,
  data: Json,
  recipient: string,
): void {
  const live = callOf(findRoom(core, roomName));
  const size = jsonLength(data);
  if (size > core.maxAppMessageSize) {
    throw RestError.invalid(
      `data is too large (${size} characters of JSON). Maximum size is ${core.maxAppMessageSize}.`,
    );
  }
  core.report({
    room: roomName,
    kind: 'app-message',
    detail: `the server: ${size} characters to ${JSON.stringify(recipient)}`,
  });
  live.act((engine, now) => engine.sendFromServer(data, recipient, now));
}

/** The room of this name, or Daily's 404. */
export function findRoom(core: DailyCore, name: string): RoomRecord {
  const record = core.rooms.get(name);
  if (!record) throw RestError.notFound(`room ${name} not found`);
  return record;
}

/** The room's call, or Daily's 404 when nobody is in. */
export function callOf(record: RoomRecord): LiveRoom {
  if (record.live && record.live.room.participants().length > 0) return record.live;
  throw RestError.notFound(`room ${record.name} does not seem to be hosting a call currently`);
}

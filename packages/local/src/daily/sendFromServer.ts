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
  const record = findRoom(core, roomName);
  // There the message has nobody to reach.
  if (core.rest.withoutCall === 'accept' && !hasCall(record)) return;
  const live = callOf(record);
  const refusal = live.room.refuseFromServer(data, recipient);
  if (refusal !== undefined) throw RestError.invalid(refusal);
  core.report({
    room: roomName,
    kind: 'app-message',
    detail: `the server: ${jsonLength(data)} characters to ${JSON.stringify(recipient)}`,
  });
  live.act((engine, now) => engine.sendFromServer(data, recipient, now));
}

/** The room of this name, or Daily's 404. */
export function findRoom(core: DailyCore, name: string): RoomRecord {
  const record = core.rooms.get(name);
  if (!record) throw RestError.notFound(`room ${name} not found`);
  return record;
}

/** Whether anybody is in. */
function hasCall({ live }: RoomRecord): boolean {
  return live !== undefined && live.room.participants().length > 0;
}

/** The room's call, or Daily's 404 when nobody is in. */
export function callOf(record: RoomRecord): LiveRoom {
  if (record.live && hasCall(record)) return record.live;
  throw RestError.notFound(`room ${record.name} does not seem to be hosting a call currently`);
}

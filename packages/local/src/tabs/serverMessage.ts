import { jsonLength } from '../protocol/jsonText';
import type { Json } from '../protocol';
import { RestError } from '../daily/rest/restError';
import { resolveRoomConfig } from '../room/roomConfig';
import type { Replica } from './replica';

/** Throws what REST would answer to a message that cannot be sent. */
export function checkServerMessage({ rooms, settings }: Replica, name: string, data: Json): void {
  const room = rooms.get(name);
  if (!room) throw RestError.notFound(`room ${name} not found`);
  if (room.engine.participants().length === 0) {
    throw RestError.notFound(`room ${name} does not seem to be hosting a call currently`);
  }
  const { maxAppMessageSize: max } = resolveRoomConfig(settings.config);
  const size = jsonLength(data);
  if (size > max) {
    throw RestError.invalid(
      `data is too large (${size} characters of JSON). Maximum size is ${max}.`,
    );
  }
}

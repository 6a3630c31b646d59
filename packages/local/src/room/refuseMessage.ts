import type { Json, NonfatalErrorFrame } from '../protocol';
import { jsonLength } from '../protocol/jsonText';
import type { Turn } from './delivery';
import type { RoomConfig } from './roomConfig';
import type { Member, RoomState } from './roomState';

/** Why a participant's message is not passed on; undefined when it is fine. Notes that it was sent. */
export function refuseMessage(
  room: RoomState,
  turn: Turn,
  from: Member,
  data: Json,
): NonfatalErrorFrame | undefined {
  const { maxMessagesPerSecond: limit, maxAppMessageSize: maxSize } = room.config;
  if (Number.isFinite(limit)) {
    from.sentAt = from.sentAt.filter((at) => at > turn.now - 1000);
    if (from.sentAt.length >= limit) {
      const text = `More than ${limit} messages within a second. This one reached nobody; send it again later.`;
      return appMessageError(text, { maxMessagesPerSecond: limit });
    }
    from.sentAt.push(turn.now);
  }
  const size = messageSize(room.config, data);
  if (size <= maxSize) return undefined;
  return appMessageError(`Message data too large. Max size is ${maxSize}`, { size, maxSize });
}

/** A message's size as this room measures it. */
export function messageSize({ messageSizeIn }: RoomConfig, data: Json): number {
  if (messageSizeIn === 'characters') return jsonLength(data);
  return new TextEncoder().encode(JSON.stringify(data)).length;
}

/** Tells the sender that a message reached nobody. */
export function appMessageError(
  errorMsg: string,
  details: Record<string, Json>,
): NonfatalErrorFrame {
  return { type: 'nonfatal-error', errorType: 'app-message-error', errorMsg, details };
}

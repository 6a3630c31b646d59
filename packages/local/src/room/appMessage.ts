import type { AppMessageFrame, Json } from '../protocol';
import { jsonLength } from '../protocol/jsonText';
import { announceBefore } from './announcements';
import { deliver, type Turn } from './delivery';
import { isVisible, type Member, type RoomState } from './roomState';

/** Daily's `fromId` of messages that came over REST. */
const SERVER_ID = 'API';

/**
 * Passes a message on to those it is for, and keeps nothing of it. `'*'` is everybody but the sender; one session_id or
 * an array of them is exactly those, each once; unknown ids and anything else that an app puts there reach nobody.
 */
export function passMessage(
  room: RoomState,
  turn: Turn,
  from: Member,
  frame: AppMessageFrame,
): void {
  const { maxAppMessageSize } = room.config;
  const size = jsonLength(frame.data);
  if (size > maxAppMessageSize) {
    deliver(turn, from.connectionId, {
      type: 'nonfatal-error',
      errorType: 'app-message-error',
      errorMsg: `Message data too large. Max size is ${maxAppMessageSize}`,
      details: { size, maxSize: maxAppMessageSize },
    });
    return;
  }
  if (!isVisible(from) && !room.config.hiddenCanMessage) return;
  announceBefore(room, turn, from);
  const fromId = from.participant.session_id;
  for (const member of recipients(room, frame.to, from)) {
    deliver(turn, member.connectionId, { type: 'app-message', data: frame.data, fromId });
  }
}

/** Passes a message of the server on: to everybody in the call, or to the one whose session_id is given. */
export function passServerMessage(
  room: RoomState,
  turn: Turn,
  data: Json,
  recipient: string,
): void {
  for (const member of recipients(room, recipient)) {
    deliver(turn, member.connectionId, { type: 'app-message', data, fromId: SERVER_ID });
  }
}

function recipients(room: RoomState, to: Json, from?: Member): Member[] {
  if (to === '*') return [...room.members.values()].filter((member) => member !== from);
  const ids = new Set(Array.isArray(to) ? to : [to]);
  const reached: Member[] = [];
  for (const id of ids) {
    const member = typeof id === 'string' ? room.members.get(id) : undefined;
    if (member && (member !== from || room.config.deliverToSelf)) reached.push(member);
  }
  return reached;
}

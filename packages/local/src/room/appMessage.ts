import type { AppMessageFrame, AppMessageReceivedFrame, Json } from '../protocol';
import { announceBefore } from './announcements';
import { deliver, type Turn } from './delivery';
import { appMessageError, messageSize, refuseMessage } from './refuseMessage';
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
  const refusal = refuseMessage(room, turn, from, frame.data) ?? refuseRecipients(room, frame.to);
  if (refusal) return deliver(turn, from.connectionId, refusal);
  if (!isVisible(from) && !room.config.hiddenCanMessage) return;
  announceBefore(room, turn, from);
  const fromId = from.participant.session_id;
  passOn(turn, recipients(room, frame.to, from), { type: 'app-message', data: frame.data, fromId });
}

/** Passes a message of the server on: to everybody in the call, or to the one whose session_id is given. */
export function passServerMessage(
  room: RoomState,
  turn: Turn,
  data: Json,
  recipient: string,
): void {
  passOn(turn, recipients(room, recipient), { type: 'app-message', data, fromId: SERVER_ID });
}

/** One frame for all, which is encoded once. */
function passOn(turn: Turn, to: Member[], frame: AppMessageReceivedFrame): void {
  for (const { connectionId } of to) deliver(turn, connectionId, frame);
}

/** Why a message of the server cannot be passed on; undefined when it can. */
export function refuseServerMessage(
  room: RoomState,
  data: Json,
  recipient: string,
): string | undefined {
  const { maxAppMessageSize: maxSize, messageSizeIn } = room.config;
  const size = messageSize(room.config, data);
  if (size > maxSize) {
    return `data is too large (${size} ${messageSizeIn} of JSON). Maximum size is ${maxSize}.`;
  }
  return refuseRecipients(room, recipient)?.errorMsg;
}

function refuseRecipients(room: RoomState, to: Json): ReturnType<typeof refuseMessage> {
  if (to === '*' || room.config.unknownRecipients === 'skip') return undefined;
  const unknown = idsOf(to).filter((id) => typeof id !== 'string' || !room.members.has(id));
  if (unknown.length === 0) return undefined;
  const named = unknown.map((id) => JSON.stringify(id)).join(', ');
  return appMessageError(`Nobody in the call has the session_id ${named}.`, { unknown });
}

function recipients(room: RoomState, to: Json, from?: Member): Member[] {
  if (to === '*') return [...room.members.values()].filter((member) => member !== from);
  const ids = room.config.deliverDuplicates ? idsOf(to) : new Set(idsOf(to));
  const reached: Member[] = [];
  for (const id of ids) {
    const member = typeof id === 'string' ? room.members.get(id) : undefined;
    if (member && (member !== from || room.config.deliverToSelf)) reached.push(member);
  }
  return reached;
}

function idsOf(to: Json): Json[] {
  return Array.isArray(to) ? to : [to];
}

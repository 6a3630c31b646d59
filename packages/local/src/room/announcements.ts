import type { WireParticipant } from '../protocol';
import { deliver, type Turn } from './delivery';
import { MAX_JOIN_BATCH } from './roomConfig';
import { countParticipants, isVisible, type Member, type RoomState } from './roomState';

/** Queues a newcomer for the others, who hear of several at once. */
export function announceSoon(room: RoomState, turn: Turn, member: Member): void {
  room.unannounced.add(member);
  room.announceDueAt ??= turn.now + room.config.intervals.joins;
}

/**
 * Announces now if this member is still waiting: apps read `participants()[fromId]` in their handlers, so nothing of a
 * participant may arrive before the participant does.
 */
export function announceBefore(room: RoomState, turn: Turn, member: Member): void {
  if (room.unannounced.has(member)) announceAll(room, turn);
}

/** Tells everybody of the newcomers they do not know; who joined later had them in the own snapshot. */
export function announceAll(room: RoomState, turn: Turn): void {
  const newcomers = [...room.unannounced];
  room.unannounced.clear();
  room.announceDueAt = undefined;
  if (newcomers.length === 0) return;
  const counts = countParticipants(room);
  const visible = newcomers.filter(isVisible);
  for (const member of room.members.values()) {
    const unknown = visible.filter((other) => other.order > member.order);
    if (unknown.length > 0) {
      sendJoined(room, turn, member, unknown);
    } else if (newcomers.some((other) => other.order > member.order)) {
      deliver(turn, member.connectionId, { type: 'counts', counts });
    }
  }
}

/** Sends participants to one member, in batches. */
export function sendJoined(room: RoomState, turn: Turn, to: Member, joined: Member[]): void {
  const counts = countParticipants(room);
  const participants: WireParticipant[] = joined.map((member) => member.participant);
  for (let start = 0; start < participants.length; start += MAX_JOIN_BATCH) {
    const batch = participants.slice(start, start + MAX_JOIN_BATCH);
    deliver(turn, to.connectionId, { type: 'participants-joined', participants: batch, counts });
  }
}

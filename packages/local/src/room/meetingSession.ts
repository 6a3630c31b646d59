import type { Turn } from './delivery';
import type { MeetingSession, RoomState } from './roomState';

/** The session that a newcomer enters: the running one, or a new and empty one. */
export function enterSession(room: RoomState): MeetingSession {
  room.session ??= {
    id: room.createId(),
    data: room.preparedData,
    banned: new Set(),
    lastBroadcastAt: Number.NEGATIVE_INFINITY,
    broadcastDueAt: undefined,
    endsAt: undefined,
  };
  room.session.endsAt = undefined;
  room.preparedData = {};
  return room.session;
}

/** After the last participant has left, the session ends when the grace has passed. */
export function endSessionSoon(room: RoomState, turn: Turn): void {
  if (!room.session || room.members.size > 0) return;
  room.session.broadcastDueAt = undefined;
  room.session.endsAt = turn.now + room.config.sessionGrace;
  endDueSession(room, turn);
}

/** Forgets the session data of a session that is over. */
export function endDueSession(room: RoomState, turn: Turn): void {
  const endsAt = room.session?.endsAt;
  if (endsAt !== undefined && endsAt <= turn.now) room.session = undefined;
}

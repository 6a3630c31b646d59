import type { FatalErrorType } from '../protocol';
import { announceBefore } from './announcements';
import { deliver, type Turn } from './delivery';
import { EJECTIONS, type EjectionReason } from './ejectionReason';
import { endSessionSoon } from './meetingSession';
import { countParticipants, isVisible, type Member, type RoomState } from './roomState';

/** Takes a participant out, whether it left or its connection was lost; the others cannot tell these apart. */
export function leave(room: RoomState, turn: Turn, member: Member): void {
  announceBefore(room, turn, member);
  room.members.delete(member.participant.session_id);
  room.byConnection.delete(member.connectionId);
  room.userDataDueAt.delete(member);
  const counts = countParticipants(room);
  for (const other of room.members.values()) {
    deliver(
      turn,
      other.connectionId,
      isVisible(member)
        ? { type: 'participant-left', participant: member.participant, counts }
        : { type: 'counts', counts },
    );
  }
  endSessionSoon(room, turn);
}

/** Puts a participant out: a fatal error for it, leaving for the others. */
export function putOut(
  room: RoomState,
  turn: Turn,
  member: Member,
  type: FatalErrorType,
  errorMsg: string,
): void {
  deliver(turn, member.connectionId, {
    type: 'fatal-error',
    errorMsg,
    error: { type, msg: errorMsg },
  });
  leave(room, turn, member);
}

/** Puts a participant out for one of the usual reasons, in the usual words. */
export function eject(room: RoomState, turn: Turn, member: Member, reason: EjectionReason): void {
  putOut(room, turn, member, reason, EJECTIONS[reason]);
}

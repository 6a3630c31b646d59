import type { ParticipantUpdatedFrame, WireParticipant } from '../protocol';
import { announceBefore } from './announcements';
import { deliver, type Turn } from './delivery';
import { isVisible, type Member, type RoomState } from './roomState';

/** Changes a participant and tells the participant itself only. */
export function updateForSelf(turn: Turn, member: Member, change: Partial<WireParticipant>): void {
  member.participant = { ...member.participant, ...change };
  deliver(turn, member.connectionId, updated(member));
}

/** Changes a participant and tells everybody, itself included. */
export function updateForAll(
  room: RoomState,
  turn: Turn,
  member: Member,
  change: Partial<WireParticipant>,
): void {
  updateForSelf(turn, member, change);
  tellOthers(room, turn, member);
}

/** Sends a participant as it is now to all the others; hidden ones are nobody's business. */
export function tellOthers(room: RoomState, turn: Turn, member: Member): void {
  room.userDataDueAt.delete(member);
  if (!isVisible(member)) return;
  announceBefore(room, turn, member);
  const frame = updated(member);
  for (const other of room.members.values()) {
    if (other !== member) deliver(turn, other.connectionId, frame);
  }
}

function updated(member: Member): ParticipantUpdatedFrame {
  return { type: 'participant-updated', participant: member.participant };
}

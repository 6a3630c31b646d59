import { announceBefore, sendJoined } from './announcements';
import { deliver, type Turn } from './delivery';
import { tellOthers, updateForSelf } from './participantUpdate';
import { canAdminParticipants, mergePermissions, type PermissionsChange } from './permissions';
import { countParticipants, isVisible, type Member, type RoomState } from './roomState';
import { allowedTracks } from './tracks';
import { tellOfAllWaiting } from './waiting';

/** Changes a participant's permissions and all that follows: tracks that may no longer be sent, being seen or not. */
export function changePermissions(
  room: RoomState,
  turn: Turn,
  member: Member,
  change: PermissionsChange,
): void {
  const wasVisible = isVisible(member);
  const couldAdmin = canAdminParticipants(member.participant.permissions);
  const permissions = mergePermissions(member.participant.permissions, change);
  const tracks = allowedTracks(member.participant.tracks, permissions);
  if (wasVisible && !permissions.hasPresence) announceBefore(room, turn, member);
  updateForSelf(turn, member, { permissions, tracks });
  const mayAdmin = canAdminParticipants(permissions);
  if (couldAdmin !== mayAdmin) tellOfAllWaiting(room, turn, member, mayAdmin ? 'added' : 'removed');
  if (wasVisible && isVisible(member)) tellOthers(room, turn, member);
  else if (wasVisible) disappear(room, turn, member);
  else if (isVisible(member)) appear(room, turn, member);
}

function disappear(room: RoomState, turn: Turn, member: Member): void {
  const counts = countParticipants(room);
  const { participant } = member;
  for (const other of room.members.values()) {
    const frame =
      other === member
        ? ({ type: 'counts', counts } as const)
        : ({ type: 'participant-left', participant, reason: 'hidden', counts } as const);
    deliver(turn, other.connectionId, frame);
  }
}

function appear(room: RoomState, turn: Turn, member: Member): void {
  room.unannounced.delete(member);
  const counts = countParticipants(room);
  deliver(turn, member.connectionId, { type: 'counts', counts });
  for (const other of room.members.values()) {
    if (other !== member) sendJoined(room, turn, other, [member]);
  }
}

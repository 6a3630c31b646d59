import type { WireParticipant } from '../protocol';
import type { Admission } from './admission';
import { announceSoon, sendJoined } from './announcements';
import { deliver, type ConnectionId, type Turn } from './delivery';
import { putOut } from './leave';
import { enterSession } from './meetingSession';
import { refuseEntry } from './refuseEntry';
import { countParticipants, isVisible, type Member, type RoomState } from './roomState';
import { canAdminParticipants } from './permissions';
import { tellOfAllWaiting } from './waiting';

/**
 * Somebody comes in: `joined` first, then those who are there; the others hear of it with the next batch. Or it is a fatal error,
 * since the room has no place.
 */
export function enter(
  room: RoomState,
  turn: Turn,
  connectionId: ConnectionId,
  participant: WireParticipant,
  admission: Admission,
): void {
  if (admission.room.config.enforce_unique_user_ids === true)
    putOutNamesakes(room, turn, admission);
  const refusal = refuseEntry(room, admission);
  if (refusal) return deliver(turn, connectionId, refusal);
  const others = [...room.members.values()];
  const member: Member = {
    connectionId,
    order: room.nextOrder,
    tokenUserId: admission.userId ?? null,
    ejectAs: admission.ejectAs ?? 'exp-room',
    sentAt: [],
    participant,
  };
  room.nextOrder += 1;
  room.members.set(participant.session_id, member);
  room.byConnection.set(connectionId, member);
  const session = enterSession(room);
  const { joinOrder, maxAppMessageSize, echoSessionData, sessionDataOrder } = room.config;
  const present = others.filter(isVisible);
  if (joinOrder === 'participants-first') sendJoined(room, turn, member, present);
  deliver(turn, connectionId, {
    type: 'joined',
    local: participant,
    room: admission.room,
    meetingSessionId: session.id,
    sessionData: session.data,
    counts: countParticipants(room),
    maxAppMessageSize,
    ...(echoSessionData ? { echoSessionData } : {}),
    ...(sessionDataOrder === 'before-joined' ? { sessionDataFirst: true } : {}),
  });
  if (joinOrder === 'joined-first') sendJoined(room, turn, member, present);
  if (canAdminParticipants(participant.permissions)) tellOfAllWaiting(room, turn, member, 'added');
  if (others.length > 0) announceSoon(room, turn, member);
}

/** With `enforce_unique_user_ids` the newcomer stays and whoever has the same user_id goes. */
function putOutNamesakes(room: RoomState, turn: Turn, { userId }: Admission): void {
  for (const member of [...room.members.values()]) {
    if (userId !== undefined && member.tokenUserId === userId) {
      putOut(room, turn, member, 'ejected', 'You have joined from somewhere else');
    }
  }
}

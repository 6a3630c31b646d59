import type { JoinFrame, TrackSwitches, WireParticipant } from '../protocol';
import type { Admission } from './admission';
import { announceSoon, sendJoined } from './announcements';
import { deliver, type ConnectionId, type Turn } from './delivery';
import { putOut } from './leave';
import { enterSession } from './meetingSession';
import { initialPermissions } from './permissions';
import { countParticipants, isVisible, type Member, type RoomState } from './roomState';
import { allowedTracks } from './tracks';
import { refuseUserData } from './userData';

/** Lets somebody in: `joined` first, then those who are there; the others hear of it with the next batch. */
export function join(
  room: RoomState,
  turn: Turn,
  connectionId: ConnectionId,
  frame: JoinFrame,
  admission: Admission,
): void {
  if (room.byConnection.has(connectionId)) return;
  if (admission.room.config.enforce_unique_user_ids === true)
    putOutNamesakes(room, turn, admission);
  const others = [...room.members.values()];
  const member: Member = {
    connectionId,
    order: room.nextOrder,
    tokenUserId: admission.userId ?? null,
    ejectAs: admission.ejectAs ?? 'exp-room',
    participant: newParticipant(room, turn, frame, admission),
  };
  room.nextOrder += 1;
  room.members.set(member.participant.session_id, member);
  room.byConnection.set(connectionId, member);
  const session = enterSession(room);
  const { joinOrder, maxAppMessageSize, echoSessionData } = room.config;
  const present = others.filter(isVisible);
  if (joinOrder === 'participants-first') sendJoined(room, turn, member, present);
  deliver(turn, connectionId, {
    type: 'joined',
    local: member.participant,
    room: admission.room,
    meetingSessionId: session.id,
    sessionData: session.data,
    counts: countParticipants(room),
    maxAppMessageSize,
    ...(echoSessionData ? { echoSessionData } : {}),
  });
  const refusal = refuseUserData(room, frame.userData);
  if (refusal) deliver(turn, connectionId, refusal);
  if (joinOrder === 'joined-first') sendJoined(room, turn, member, present);
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

function newParticipant(
  room: RoomState,
  turn: Turn,
  frame: JoinFrame,
  admission: Admission,
): WireParticipant {
  const sessionId = room.createId();
  const { isOwner, roomPermissions, tokenPermissions } = admission;
  const permissions = initialPermissions(isOwner, roomPermissions, tokenPermissions);
  const participant: WireParticipant = {
    session_id: sessionId,
    user_id: admission.userId ?? sessionId,
    user_name: admission.userName ?? frame.userName ?? '',
    owner: isOwner,
    joined_at: turn.now,
    will_eject_at: admission.ejectAt,
    permissions,
    tracks: allowedTracks(startTracks(frame.tracks, admission), permissions),
  };
  if (frame.userData === undefined || refuseUserData(room, frame.userData)) return participant;
  return { ...participant, userData: frame.userData };
}

function startTracks(tracks: TrackSwitches, admission: Admission): TrackSwitches {
  const started = { ...tracks };
  if (admission.startAudioOff && started.audio === 'on') started.audio = 'off';
  if (admission.startVideoOff && started.video === 'on') started.video = 'off';
  return started;
}

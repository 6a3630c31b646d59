import type { JoinFrame, TrackSwitches, WireParticipant } from '../protocol';
import type { Admission } from './admission';
import { deliver, type ConnectionId, type Turn } from './delivery';
import { enter } from './enter';
import { enterLobby } from './lobby';
import { initialPermissions } from './permissions';
import type { RoomState } from './roomState';
import { allowedTracks } from './tracks';
import { refuseUserData } from './userData';

/** Somebody who may come is let in, or as far as the lobby. */
export function join(
  room: RoomState,
  turn: Turn,
  connectionId: ConnectionId,
  frame: JoinFrame,
  admission: Admission,
): void {
  if (room.byConnection.has(connectionId) || room.lobby.has(connectionId)) return;
  const participant = newParticipant(room, turn, frame, admission);
  const go = admission.access === 'lobby' ? enterLobby : enter;
  go(room, turn, connectionId, participant, admission);
  const refusal = refuseUserData(room, frame.userData);
  if (refusal) deliver(turn, connectionId, refusal);
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

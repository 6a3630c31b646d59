import type { ClientFrame, WireParticipant } from '../protocol';
import type { Admission } from './admission';
import { deliver, type ConnectionId, type Turn } from './delivery';
import type { Guest, RoomState } from './roomState';
import { allowedTracks } from './tracks';
import { refuseUserData } from './userData';
import { tellOfWaiting } from './waiting';

/** Every change of the lobby tells each admin of everybody in it, so it has an end. */
const MAX_WAITING = 500;

/** Lets somebody in as far as the lobby. */
export function enterLobby(
  room: RoomState,
  turn: Turn,
  connectionId: ConnectionId,
  participant: WireParticipant,
  admission: Admission,
): void {
  if (room.lobby.size >= MAX_WAITING) {
    const errorMsg = 'Meeting is full';
    const msg = `${errorMsg}: ${MAX_WAITING} people are in the lobby already`;
    const error = { type: 'meeting-full', msg } as const;
    return deliver(turn, connectionId, { type: 'fatal-error', errorMsg, error });
  }
  room.lobby.set(connectionId, { connectionId, admission, knock: undefined, participant });
  deliver(turn, connectionId, {
    type: 'lobby',
    local: participant,
    room: admission.room,
    maxAppMessageSize: room.config.maxAppMessageSize,
  });
}

/** Who leaves the lobby was never there for anybody but those who were asked to open. */
export function leaveLobby(room: RoomState, turn: Turn, guest: Guest): void {
  room.lobby.delete(guest.connectionId);
  if (guest.knock !== undefined) tellOfWaiting(room, turn, guest, 'removed');
}

/**
 * What somebody in the lobby sends: knocks, and changes of the own name, userData and tracks, which are seen by others
 * once it is inside. Everything else is for those inside and does nothing.
 */
export function receiveInLobby(
  room: RoomState,
  turn: Turn,
  guest: Guest,
  frame: ClientFrame,
): void {
  switch (frame.type) {
    case 'leave':
      return leaveLobby(room, turn, guest);
    case 'request-access':
      return knock(room, turn, guest, frame.name);
    case 'set-user-name':
      return change(guest, { user_name: frame.userName });
    case 'set-user-data': {
      const refusal = refuseUserData(room, frame.userData);
      if (refusal) return deliver(turn, guest.connectionId, refusal);
      return change(guest, { userData: frame.userData });
    }
    case 'set-tracks': {
      const { tracks, permissions } = guest.participant;
      return change(guest, { tracks: allowedTracks({ ...tracks, ...frame.tracks }, permissions) });
    }
    default:
  }
}

function knock(room: RoomState, turn: Turn, guest: Guest, name: string): void {
  const isFirst = guest.knock === undefined;
  if (guest.knock === name) return;
  guest.knock = name;
  if (guest.participant.user_name === '') change(guest, { user_name: name });
  tellOfWaiting(room, turn, guest, isFirst ? 'added' : 'updated');
}

function change(guest: Guest, changed: Partial<WireParticipant>): void {
  guest.participant = { ...guest.participant, ...changed };
}

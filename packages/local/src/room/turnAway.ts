import type { FatalErrorType } from '../protocol';
import { deliver, type Turn } from './delivery';
import { leaveLobby } from './lobby';
import type { Guest, RoomState } from './roomState';

/** Sends somebody out of the lobby with a fatal error. */
export function turnAway(
  room: RoomState,
  turn: Turn,
  guest: Guest,
  type: FatalErrorType,
  errorMsg: string,
): void {
  leaveLobby(room, turn, guest);
  const error = { type, msg: errorMsg };
  deliver(turn, guest.connectionId, { type: 'fatal-error', errorMsg, error });
}

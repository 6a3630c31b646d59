import type { FatalErrorFrame } from '../protocol';
import type { Admission } from './admission';
import type { RoomState } from './roomState';

/**
 * Why the room as it is now does not take somebody who may come: banned, or no place left. Asked at the moment of entering,
 * so that two who come at once cannot both take the last place.
 */
export function refuseEntry(
  room: RoomState,
  { userId, maxParticipants }: Admission,
): FatalErrorFrame | undefined {
  if (userId !== undefined && room.session?.banned.has(userId)) {
    const errorMsg = 'You are not allowed to join this meeting';
    const msg = `${errorMsg}: this user_id is banned from the meeting`;
    return { type: 'fatal-error', errorMsg, error: { type: 'not-allowed', msg } };
  }
  if (maxParticipants === undefined || room.members.size < maxParticipants) return undefined;
  const errorMsg = 'Meeting is full';
  const msg = `${errorMsg}: the room holds ${maxParticipants} participants`;
  return { type: 'fatal-error', errorMsg, error: { type: 'meeting-full', msg } };
}

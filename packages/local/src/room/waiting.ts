import type { WaitingFrame, WaitingParticipant } from '../protocol';
import { deliver, type Turn } from './delivery';
import { canAdminParticipants } from './permissions';
import type { Guest, Member, RoomState } from './roomState';

/** Everybody in the lobby who has knocked, in order of coming. */
export function waitingGuests(room: RoomState): Guest[] {
  return [...room.lobby.values()].filter(({ knock }) => knock !== undefined);
}

/** Tells those who may let people in. */
export function tellOfWaiting(
  room: RoomState,
  turn: Turn,
  guest: Guest,
  change: WaitingFrame['change'],
): void {
  const frame = describeChange(room, guest, change);
  for (const member of room.members.values()) {
    if (canAdminParticipants(member.participant.permissions)) {
      deliver(turn, member.connectionId, frame);
    }
  }
}

/** Tells one who may let people in from now on, or may no longer, of everybody who waits. */
export function tellOfAllWaiting(
  room: RoomState,
  turn: Turn,
  member: Member,
  change: 'added' | 'removed',
): void {
  const guests = waitingGuests(room);
  for (const [index, guest] of guests.entries()) {
    const shown = change === 'added' ? guests.slice(0, index + 1) : guests.slice(index + 1);
    deliver(turn, member.connectionId, {
      type: 'waiting',
      change,
      participant: describe(guest),
      all: shown.map(describe),
    });
  }
}

function describeChange(
  room: RoomState,
  guest: Guest,
  change: WaitingFrame['change'],
): WaitingFrame {
  const all = waitingGuests(room).map(describe);
  return { type: 'waiting', change, participant: describe(guest), all };
}

function describe({ knock, participant }: Guest): WaitingParticipant {
  const { session_id: id, user_name: userName } = participant;
  // A name that is only given when knocking is the name inside, too.
  return { id, name: knock || userName, awaitingAccess: { level: 'full' } };
}

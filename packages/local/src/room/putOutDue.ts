import type { Turn } from './delivery';
import { EJECTIONS } from './ejectionReason';
import { eject } from './leave';
import type { Guest, Member, RoomState } from './roomState';
import { turnAway } from './turnAway';

/** Puts out everybody whose time is up, in the call or in the lobby. */
export function putOutDue(room: RoomState, turn: Turn): void {
  const isDue = ({ participant: { will_eject_at: at } }: Member | Guest): boolean =>
    at > 0 && at <= turn.now;
  for (const member of [...room.members.values()].filter(isDue)) {
    eject(room, turn, member, member.ejectAs);
  }
  for (const guest of [...room.lobby.values()].filter(isDue)) {
    const { ejectAs = 'exp-room' } = guest.admission;
    turnAway(room, turn, guest, ejectAs, EJECTIONS[ejectAs]);
  }
}

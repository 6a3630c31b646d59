import type { Guest, Member, RoomState } from './roomState';

/** When something of this room is due next, ms; undefined when nothing is waiting. */
export function nextDeadline(room: RoomState): number | undefined {
  const times = [nextPassingOn(room), room.session?.endsAt, nextEjection(room)];
  return earliest(times);
}

/** As `nextDeadline`, but only for what somebody has sent and others still wait for. */
export function nextPassingOn(room: RoomState): number | undefined {
  const [userDataDueAt] = room.userDataDueAt.values();
  return earliest([room.announceDueAt, userDataDueAt, room.session?.broadcastDueAt]);
}

function nextEjection({ members, lobby }: RoomState): number | undefined {
  return earliest([nextEjectionOf(members.values()), nextEjectionOf(lobby.values())]);
}

function nextEjectionOf(people: Iterable<Member | Guest>): number | undefined {
  let next: number | undefined;
  for (const { participant } of people) {
    if (participant.will_eject_at > 0) next = earliest([next, participant.will_eject_at]);
  }
  return next;
}

function earliest(times: (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

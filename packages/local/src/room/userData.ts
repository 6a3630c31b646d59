import type { Json, NonfatalErrorFrame, UserDataFrame } from '../protocol';
import { jsonLength } from '../protocol/jsonText';
import { deliver, type Turn } from './delivery';
import { tellOthers, updateForSelf } from './participantUpdate';
import type { Member, RoomState } from './roomState';

/**
 * Replaces a participant's userData: the participant sees it at once, the others see the last value when the throttle
 * ends, and who joins meanwhile has it in the snapshot.
 */
export function setUserData(
  room: RoomState,
  turn: Turn,
  member: Member,
  frame: UserDataFrame,
): void {
  const refusal = refuseUserData(room, frame.userData);
  if (refusal) {
    deliver(turn, member.connectionId, refusal);
    return;
  }
  updateForSelf(turn, member, { userData: frame.userData });
  if (!room.userDataDueAt.has(member)) {
    room.userDataDueAt.set(member, turn.now + room.config.intervals.userData);
  }
}

/** Why this userData is not taken: it is too large. Undefined when it is fine. */
export function refuseUserData(
  room: RoomState,
  userData: Json | undefined,
): NonfatalErrorFrame | undefined {
  const { maxUserDataSize: maxSize } = room.config;
  const size = userData === undefined ? 0 : jsonLength(userData);
  if (size <= maxSize) return undefined;
  return {
    type: 'nonfatal-error',
    errorType: 'user-data-error',
    // The spelling is daily-js's own.
    errorMsg: `userData is too large (${size} characters). Maximum size suppported is ${maxSize}.`,
    details: { size, maxSize },
  };
}

/** Passes on the userData whose throttle has ended. */
export function passDueUserData(room: RoomState, turn: Turn): void {
  for (const [member, dueAt] of room.userDataDueAt) {
    if (dueAt > turn.now) return;
    tellOthers(room, turn, member);
    if (!room.config.returnUserData) continue;
    const { participant } = member;
    const frame = { type: 'participant-updated', participant, isUserDataReturned: true } as const;
    deliver(turn, member.connectionId, frame);
  }
}

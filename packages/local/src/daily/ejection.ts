import type { JsonObject } from '../protocol';
import type { Admission } from '../room/admission';
import type { EjectionReason } from '../room/ejectionReason';

type Ejection = Required<Pick<Admission, 'ejectAt' | 'ejectAs'>>;

/** When a newcomer will be put out, and as what: by the token if it says anything about that, else by the room. */
export function ejection(room: JsonObject, token: JsonObject, now: number): Ejection {
  return (
    earliest(token, token.eject_at_token_exp, 'exp-token', now) ??
    earliest(room, room.eject_at_room_exp, 'exp-room', now) ?? { ejectAt: 0, ejectAs: 'exp-room' }
  );
}

function earliest(
  { exp, eject_after_elapsed: seconds }: JsonObject,
  isAtExp: unknown,
  ejectAs: EjectionReason,
  now: number,
): Ejection | undefined {
  const found: Ejection[] = [];
  if (isAtExp === true && typeof exp === 'number') found.push({ ejectAt: exp * 1000, ejectAs });
  if (typeof seconds === 'number' && seconds > 0) {
    found.push({ ejectAt: now + seconds * 1000, ejectAs: 'ejected' });
  }
  return found.sort((a, b) => a.ejectAt - b.ejectAt)[0];
}

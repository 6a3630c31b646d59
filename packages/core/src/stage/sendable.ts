import type { DailyParticipantPermissions } from '@daily-co/daily-js';

/** Daily's `canSend`: everything, nothing, or some kinds of tracks. */
export type CanSend = DailyParticipantPermissions['canSend'];

/** A kind of track that Daily lets somebody send. */
export type SendKind =
  Extract<DailyParticipantPermissions['canSend'], ReadonlySet<unknown>> extends Set<infer Kind>
    ? Kind
    : never;

/** What the option `stage.enforce` means for those on stage. */
export function grantOf(enforce: true | readonly SendKind[]): CanSend {
  return enforce === true || new Set(enforce).size === ALL_KINDS ? true : new Set(enforce);
}

const ALL_KINDS = 6;

/** Whether nothing may be sent. */
export function isNothing(canSend: CanSend | undefined): boolean {
  return canSend === false || (canSend instanceof Set && canSend.size === 0);
}

/** Whether both allow the same. */
export function isSameGrant(a: CanSend | undefined, b: CanSend): boolean {
  if (!(a instanceof Set) || !(b instanceof Set)) return a === b;
  return a.size === b.size && [...a].every((kind) => b.has(kind));
}

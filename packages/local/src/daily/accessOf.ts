import type { AccessFrame, FatalErrorFrame } from '../protocol';
import type { Admission } from '../room/admission';

/** What `preAuth()` is told: how far a join would lead. What no knocking and no other token could mend is the error itself. */
export function accessOf(admission: Admission | FatalErrorFrame): AccessFrame | FatalErrorFrame {
  if (!('errorMsg' in admission)) return { type: 'access', level: admission.access ?? 'full' };
  return admission.error.type === 'not-allowed' ? { type: 'access', level: 'none' } : admission;
}

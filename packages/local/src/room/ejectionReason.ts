import type { FatalErrorType } from '../protocol';

/** Daily documents the types of these errors, not their texts. */
export const EJECTIONS = {
  ejected: 'You have been removed from the meeting',
  'exp-room': 'Meeting has ended',
  'exp-token': 'The meeting token has expired',
} as const satisfies Partial<Record<FatalErrorType, string>>;

/** Why somebody is put out by somebody, or by the clock. */
export type EjectionReason = keyof typeof EJECTIONS;

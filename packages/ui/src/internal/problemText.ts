import type { ErrorCode } from '@backchannel/react';
import type { ProblemLabels } from '../labels/problemLabels';

/* What may work a moment later; so may what has no code, of which nothing is known. */
const PASSING: readonly unknown[] = [
  undefined,
  'daily-refused',
  'not-loaded',
  'throttled',
  'timeout',
];

const codeOf = (error: unknown) => (error as { code?: string } | null | undefined)?.code;

/** Whether it makes sense to try again what failed. */
export const isPassing = (error: unknown): boolean => PASSING.includes(codeOf(error));

/** More precise sentences of a feature, by code. */
export type OwnSentences = Partial<Record<ErrorCode, string | undefined>>;

/**
 * What failed, in the words of its code: those of the feature first, then those of all. The error's own message is for developers, who have it from
 * `onEvent`.
 */
export function problemText(error: unknown, labels: ProblemLabels, own: OwnSentences = {}): string {
  const isOffline = isPassing(error) && globalThis.navigator?.onLine === false;
  if (isOffline) return labels.problemOffline;
  const code = codeOf(error) as ErrorCode;
  return own[code] ?? labels[`problem:${code}`] ?? labels.problem;
}

import type { ErrorCode } from '@backchannel/react';

/**
 * What people read, and hear once, when something that they did fails: `problem:` and the code of the error. `problem` is for all codes that have no
 * sentence of their own; any code of `docs/errors.md` may be given one.
 */
export type ProblemLabels = {
  [Key in `problem:${ErrorCode}`]?: string;
} & {
  /** “Something went wrong.” */
  problem: string;
  /** “You are offline.” */
  problemOffline: string;
  /** “Try again” */
  problemRetry: string;
};

const refused = 'The call did not take it.';

/** The English sentences about what failed. */
export const problemLabels: ProblemLabels = {
  problem: 'Something went wrong.',
  problemOffline: 'You are offline.',
  problemRetry: 'Try again',
  'problem:not-joined': 'Join the call first.',
  'problem:not-host': 'Only hosts can do that.',
  'problem:not-allowed': 'That is not possible right now.',
  'problem:unknown-recipient': 'Nobody is here who would get it.',
  'problem:throttled': 'That was too fast. Wait a moment.',
  'problem:timeout': refused,
  'problem:daily-refused': refused,
  'problem:not-loaded':
    'Part of this page did not load. Check your connection, or reload the page.',
};

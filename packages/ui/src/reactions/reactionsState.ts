import type { ReactionsResult } from '@backchannel/react';

/** What the views of reactions read: the result of `useReactions`. */
export type ReactionsState = ReactionsResult;

export type { ActiveReaction } from '@backchannel/react';

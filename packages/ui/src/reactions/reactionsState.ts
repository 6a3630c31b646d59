import type { useReactions } from '@backchannel/react';

/** What the views of reactions read: the result of `useReactions`. */
export type ReactionsState = ReturnType<typeof useReactions>;

/** A reaction on its way over the screen. */
export type ActiveReaction = ReactionsState['active'][number];

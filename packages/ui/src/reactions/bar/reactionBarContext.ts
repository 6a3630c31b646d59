import { createPartContext } from '../../part/createPartContext';
import type { ReactionsState } from '../reactionsState';

/** What `ReactionBar.Root` gives to its parts. */
export interface ReactionBarContext {
  reactions: ReactionsState;
  /** Whether the number keys react. */
  shortcuts: boolean;
  /** Why nothing can be sent now, in words. */
  why: string | undefined;
  /** The id of the element that says why. */
  noteId: string;
  /** Sends an emoji, or says why not. */
  react: (emoji: string) => void;
}

export const [ReactionBarProvider, useReactionBarContext] =
  createPartContext<ReactionBarContext>('ReactionBar.Root');

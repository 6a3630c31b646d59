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
  /** What the last action failed with, in words. */
  problem: string | undefined;
  /** Keeps what an action fails with. */
  run: (action: Promise<unknown>) => void;
}

export const [ReactionBarProvider, useReactionBarContext] =
  createPartContext<ReactionBarContext>('ReactionBar.Root');

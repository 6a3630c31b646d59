import { createPartContext } from '../../part/createPartContext';
import type { ShownReactions } from './reactionTotals';

/** What `ReactionOverlay.Root` gives to its parts. */
export interface ReactionOverlayContext {
  shown: ShownReactions;
  /** Nothing is to travel: each emoji is counted in one place. */
  isStill: boolean;
}

export const [ReactionOverlayProvider, useReactionOverlayContext] =
  createPartContext<ReactionOverlayContext>('ReactionOverlay.Root');

/** Whether names are shown, apart from the rest: an item must not render whenever another one comes. */
export const [ReactionNamesProvider, useReactionNames] =
  createPartContext<boolean>('ReactionOverlay.Root');

import { Fragment, type ReactNode } from 'react';
import { ReactionOverlayItem } from './ReactionOverlayItem';
import { useReactionOverlayContext } from './reactionOverlayContext';
import type { ActiveReaction } from '../reactionsState';

/** What `ReactionOverlay.List` takes. */
export interface ReactionOverlayListProps {
  /** One reaction, normally a `ReactionOverlay.Item`. Default: that. */
  children?: ((reaction: ActiveReaction) => ReactNode) | undefined;
}

/**
 * Each reaction that is on screen, oldest first, at most fifty; none where nothing is to travel. It renders no element of its own.
 *
 * @example
 * ```tsx
 * <ReactionOverlay.List>{(reaction) => <ReactionOverlay.Item reaction={reaction} className="up" />}</ReactionOverlay.List>
 * ```
 */
export function ReactionOverlayList({
  children = (reaction) => <ReactionOverlayItem reaction={reaction} />,
}: ReactionOverlayListProps) {
  const { shown, isStill } = useReactionOverlayContext('ReactionOverlay.List');
  if (isStill) return null;
  return shown.active.map((reaction) => (
    <Fragment key={reaction.id}>{children(reaction)}</Fragment>
  ));
}

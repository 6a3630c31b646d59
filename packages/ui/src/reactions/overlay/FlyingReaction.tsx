import { memo } from 'react';
import { useReactionLabels } from '../../labels/useReactionLabels';
import { nameOf } from '../nameOf';
import { useReactionNames } from './reactionOverlayContext';
import { ReactionOverlayItem } from './ReactionOverlayItem';
import type { ActiveReaction } from '../reactionsState';

/** One emoji that rises on a lane of its own. In a crowd only those that changed render. */
export const FlyingReaction = memo(function FlyingReaction({
  reaction,
}: {
  reaction: ActiveReaction;
}) {
  const isNamed = useReactionNames('ReactionOverlay.Item');
  const labels = useReactionLabels();
  const { emoji, count, sender } = reaction;
  const name = isNamed && nameOf(sender, labels);
  const isMerged = count > 1;
  return (
    <ReactionOverlayItem reaction={reaction} className="bc-flying">
      <span className="bc-flying-emoji">{emoji}</span>
      {(name || isMerged) && (
        <span className="bc-flying-name">
          {name && <bdi className="bc-flying-who">{name}</bdi>}
          {isMerged && <span className="bc-flying-count">×{count}</span>}
        </span>
      )}
    </ReactionOverlayItem>
  );
});

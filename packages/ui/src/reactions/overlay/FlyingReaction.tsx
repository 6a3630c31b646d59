import { memo } from 'react';
import { useReactionLabels } from '../../labels/useReactionLabels';
import { nameOf } from '../nameOf';
import { useReactionNames } from './reactionOverlayContext';
import { ReactionOverlayItem } from './ReactionOverlayItem';
import type { ActiveReaction } from '../reactionsState';

/** One emoji that rises on a lane of its own. In a crowd only those that changed render. */
export function FlyingReaction({ reaction }: { reaction: ActiveReaction }) {
  const isNamed = useReactionNames('ReactionOverlay.Item');
  const labels = useReactionLabels();
  return <Flying reaction={reaction} name={isNamed ? nameOf(reaction.sender, labels) : ''} />;
}

interface FlyingProps {
  reaction: ActiveReaction;
  /** Who reacted; empty where the names would be too many. */
  name: string;
}

const Flying = memo(function Flying({ reaction, name }: FlyingProps) {
  return (
    <ReactionOverlayItem reaction={reaction} className="bc-flying">
      <span className="bc-flying-emoji">{reaction.emoji}</span>
      {(name || reaction.count > 1) && (
        <span className="bc-flying-name">
          {name && <bdi className="bc-flying-who">{name}</bdi>}
          {reaction.count > 1 && <span className="bc-flying-count">×{reaction.count}</span>}
        </span>
      )}
    </ReactionOverlayItem>
  );
});

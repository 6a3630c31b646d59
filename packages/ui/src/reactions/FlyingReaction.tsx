import { memo, useState, type CSSProperties } from 'react';
import { nextLane } from './nextLane';
import type { ActiveReaction } from './reactionsState';

/** What `FlyingReaction` takes. */
export interface FlyingReactionProps {
  reaction: ActiveReaction;
  /** Who reacted; empty where the names would be too many. */
  name: string;
}

/** One emoji that rises on a lane of its own. In a crowd only those that changed render. */
export const FlyingReaction = memo(function FlyingReaction({
  reaction,
  name,
}: FlyingReactionProps) {
  const [lane] = useState(nextLane);
  const style = {
    '--bc-_lane': lane,
    '--bc-_sway': (lane * 7) % 1,
  } as CSSProperties;
  return (
    <span className="bc-flying" style={style}>
      <span className="bc-flying-emoji">{reaction.emoji}</span>
      {(name || reaction.count > 1) && (
        <span className="bc-flying-name">
          {name && <bdi className="bc-flying-who">{name}</bdi>}
          {reaction.count > 1 && <span className="bc-flying-count">×{reaction.count}</span>}
        </span>
      )}
    </span>
  );
});

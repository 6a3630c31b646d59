import type { CSSProperties } from 'react';
import { hashString } from '../internal/hashString';
import type { ActiveReaction } from './reactionsState';

/** What `FlyingReaction` takes. */
export interface FlyingReactionProps {
  reaction: ActiveReaction;
  /** Who reacted; empty where the names would be too many. */
  name: string;
}

/** One emoji that rises on a lane of its own, which its id decides. */
export function FlyingReaction({ reaction, name }: FlyingReactionProps) {
  const hash = hashString(reaction.id);
  const style = {
    '--bc-_lane': (hash % 1000) / 1000,
    '--bc-_sway': ((hash >>> 10) % 100) / 100,
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
}

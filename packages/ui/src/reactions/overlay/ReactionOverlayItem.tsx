import { forwardRef, memo, useState, type CSSProperties } from 'react';
import { useReactionLabels } from '../../labels/useReactionLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { nextLane } from './nextLane';
import { nameOf } from '../nameOf';
import { useReactionNames } from './reactionOverlayContext';
import type { ActiveReaction } from '../reactionsState';

/** The state of `ReactionOverlay.Item`. */
export interface ReactionOverlayItemState {
  /** One's own. */
  own: boolean;
  /** How often its sender sent it within a second. */
  count: number;
  /** Its place from start (0) to end (1), so that neighbours in time are none on screen. */
  lane: number;
}

/** What `ReactionOverlay.Item` takes: the reaction, and the props of a `<span>`. */
export interface ReactionOverlayItemProps extends PartProps<'span', ReactionOverlayItemState> {
  reaction: ActiveReaction;
}

/**
 * One reaction on screen: its emoji, and where there are few, who sent it and how often. It is taken off after its lifetime. Without children:
 * a `<span>` with the emoji, a `<bdi>` with the name, a `<span>` with the number. In a crowd only those that changed render.
 *
 * @example
 * ```tsx
 * <ReactionOverlay.Item reaction={reaction} style={({ lane }) => ({ insetInlineStart: `${lane * 90}%` })} />
 * ```
 */
export const ReactionOverlayItem = memo(
  forwardRef<HTMLSpanElement, ReactionOverlayItemProps>(function ReactionOverlayItem(
    { reaction, ...props },
    ref,
  ) {
    const labels = useReactionLabels();
    const isNamed = useReactionNames('ReactionOverlay.Item');
    const [lane] = useState(nextLane);
    const { emoji, count, sender } = reaction;
    const own = {
      style: { '--bc-_lane': lane, '--bc-_sway': (lane * 7) % 1 } as CSSProperties,
      children: (
        <>
          <span>{emoji}</span> {isNamed && <bdi>{nameOf(sender, labels)}</bdi>}{' '}
          {count > 1 && <span>×{count}</span>}
        </>
      ),
    };
    const state = { own: sender.kind === 'self', count, lane: Math.round(lane * 100) / 100 };
    return usePart({ tag: 'span', state, own, ref }, props);
  }),
);

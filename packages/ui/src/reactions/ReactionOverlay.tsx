import { useReactions } from '@backchannel/react';
import { forwardRef, useRef } from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { useMergedRef } from '../internal/useMergedRef';
import { useLabels } from '../labels/LabelsProvider';
import { ReactionOverlayView, type ReactionOverlayProps } from './ReactionOverlayView';
import { useReactionSummary } from './useReactionSummary';

export type { ReactionOverlayProps };

/**
 * The reactions of everybody, rising over whatever it lies on: put it into a positioned element. While another element is full screen, it
 * lies over that one.
 *
 * At most fifty are on screen; a crowd beyond that is counted in the corner. It takes no clicks and is silent but for a summary every ten
 * seconds. Under reduced motion nothing travels: each emoji stands in the corner with its number.
 *
 * @example
 * ```tsx
 * <div style={{ position: 'relative' }}>
 *   <Stage />
 *   <ReactionOverlay />
 * </div>
 * ```
 */
export const ReactionOverlay = forwardRef<HTMLDivElement, ReactionOverlayProps>(
  function ReactionOverlay({ allowed, lifetime = 4_000, ...props }, ref) {
    const root = useRef<HTMLDivElement>(null);
    const hear = useReactionSummary(useLabels(props.labels), useAnnouncer(root));
    const reactions = useReactions({ allowed, lifetime, window: lifetime, onReaction: hear });
    const merged = useMergedRef(root, ref);
    return (
      <ReactionOverlayView {...props} ref={merged} reactions={reactions} lifetime={lifetime} />
    );
  },
);

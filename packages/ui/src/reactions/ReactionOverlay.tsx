import { useReactions } from '@backchannel/react';
import { forwardRef } from 'react';
import { ReactionOverlayView, type ReactionOverlayProps } from './ReactionOverlayView';

export type { ReactionOverlayProps };

/**
 * The reactions of everybody, rising over whatever it lies on: put it into a positioned element.
 *
 * It takes no clicks and is silent but for a summary every ten seconds. Under reduced motion nothing
 * travels: each emoji stands in the corner with its number.
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
    const reactions = useReactions({ allowed, lifetime });
    return <ReactionOverlayView {...props} ref={ref} reactions={reactions} lifetime={lifetime} />;
  },
);

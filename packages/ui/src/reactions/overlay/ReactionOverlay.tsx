import { forwardRef } from 'react';
import { overlayLook } from './overlayLook';
import { ReactionOverlayRoot, type ReactionOverlayRootProps } from './ReactionOverlayRoot';

/** What `ReactionOverlay` takes, and the props of the `<div>` that it renders. */
export type ReactionOverlayProps = Omit<ReactionOverlayRootProps, 'children'>;

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
  function ReactionOverlay(props, ref) {
    return <ReactionOverlayRoot {...props} {...overlayLook(props.className)} ref={ref} />;
  },
);

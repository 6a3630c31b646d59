import { forwardRef, type ComponentProps } from 'react';
import { overlayLook } from './overlayLook';
import { ReactionOverlayRootView } from './ReactionOverlayRootView';

type ReactionOverlayViewProps = Omit<ComponentProps<typeof ReactionOverlayRootView>, 'ref'>;

/** The overlay as it looks for a given state of the hook. */
export const ReactionOverlayView = forwardRef<HTMLDivElement, ReactionOverlayViewProps>(
  function ReactionOverlayView(props, ref) {
    return <ReactionOverlayRootView {...props} {...overlayLook(props.className)} ref={ref} />;
  },
);

import { useReactions, type CallOption } from '@backchannel/react';
import { forwardRef, useRef } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { useMergedRef } from '../../internal/useMergedRef';
import { useReactionLabels } from '../../labels/useReactionLabels';
import {
  ReactionOverlayRootView,
  type ReactionOverlayLookProps,
  type ReactionOverlayRootState,
} from './ReactionOverlayRootView';
import { useReactionSummary } from './useReactionSummary';

export type { ReactionOverlayRootState };

/** What `ReactionOverlay.Root` takes, and the props of a `<div>`. */
export interface ReactionOverlayRootProps extends ReactionOverlayLookProps, CallOption {
  /** The emoji that are shown, whoever sends them. Default: those of `useReactions`. */
  allowed?: readonly string[] | undefined;
}

/**
 * The reactions of everybody in your own look: hidden from screen readers, to whom it says a summary at most every ten seconds. It changes at most
 * three times a second. No part has a class or a style of its own, so give it a place (`position: absolute`) and `pointer-events: none`.
 *
 * Without children: the list and the summary.
 *
 * @example
 * ```tsx
 * import { ReactionOverlay } from '@backchannel/ui/parts';
 *
 * <ReactionOverlay.Root className="overlay">
 *   <ReactionOverlay.List>
 *     {(reaction) => <ReactionOverlay.Item reaction={reaction} className="rises" />}
 *   </ReactionOverlay.List>
 *   <ReactionOverlay.Summary className="rest" />
 * </ReactionOverlay.Root>
 * ```
 */
export const ReactionOverlayRoot = forwardRef<HTMLDivElement, ReactionOverlayRootProps>(
  function ReactionOverlayRoot({ allowed, call, lifetime = 4_000, ...props }, ref) {
    const root = useRef<HTMLDivElement>(null);
    const hear = useReactionSummary(useReactionLabels(props.labels), useAnnouncer(root));
    const reactions = useReactions({
      allowed,
      call,
      lifetime,
      window: lifetime,
      onReaction: hear,
    });
    const merged = useMergedRef(root, ref);
    return (
      <ReactionOverlayRootView {...props} ref={merged} reactions={reactions} lifetime={lifetime} />
    );
  },
);

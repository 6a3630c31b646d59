import { useRaisedHands, useStage } from '@backchannel/react';
import { forwardRef } from 'react';
import { HandRaiseQueueRootView, type HandRaiseQueueLook } from './HandRaiseQueueRootView';

/**
 * A hand queue in one’s own look: the section around its parts, which tells hosts of new hands and keeps what its parts share. No part has a
 * class or a style of its own.
 *
 * Delivery, persistence and errors are those of `useRaisedHands`.
 *
 * @example
 * ```tsx
 * import { HandRaiseQueue } from '@backchannel/ui/parts';
 *
 * <HandRaiseQueue.Root className="queue">
 *   <HandRaiseQueue.Heading />
 *   <HandRaiseQueue.List>
 *     {(hand) => (
 *       <HandRaiseQueue.Item hand={hand}>
 *         <HandRaiseQueue.Name /> <HandRaiseQueue.Action action="lower" />
 *       </HandRaiseQueue.Item>
 *     )}
 *   </HandRaiseQueue.List>
 * </HandRaiseQueue.Root>
 * ```
 */
export const HandRaiseQueueRoot = forwardRef<HTMLElement, HandRaiseQueueLook>(
  function HandRaiseQueueRoot(props, ref) {
    const queue = useRaisedHands();
    const stage = useStage();
    return <HandRaiseQueueRootView {...props} ref={ref} queue={queue} stage={stage} />;
  },
);

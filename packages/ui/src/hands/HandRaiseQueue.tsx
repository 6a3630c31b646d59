import { useRaisedHands, useStage } from '@backchannel/react';
import { forwardRef } from 'react';
import { HandRaiseQueueView, type HandRaiseQueueProps } from './HandRaiseQueueView';

export type { HandRaiseQueueProps };

/**
 * The raised hands in one order that is the same on every screen. Hosts bring people to the stage,
 * lower one hand or all, and open or close the queue; everybody else sees who is waiting.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue className="sidebar" />
 * ```
 */
export const HandRaiseQueue = forwardRef<HTMLElement, HandRaiseQueueProps>(
  function HandRaiseQueue(props, ref) {
    const queue = useRaisedHands();
    const stage = useStage();
    return <HandRaiseQueueView {...props} ref={ref} queue={queue} stage={stage} />;
  },
);

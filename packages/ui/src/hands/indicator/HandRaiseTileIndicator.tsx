import { useRaisedHands } from '@backchannel/react';
import { forwardRef } from 'react';
import { HandRaiseIndicatorPart, type HandRaiseIndicatorLook } from './HandRaiseIndicatorPart';

/** What `HandRaise.Indicator` takes: whose hand, and the props of a `<span>`. */
export interface HandRaiseTileIndicatorProps extends HandRaiseIndicatorLook {
  /** Daily's session_id of the person whose tile it is on. */
  sessionId: string;
}

/**
 * Says on somebody's tile that their hand is up, and their place; not there while it is down. It stands anywhere, outside of `HandRaise.Root`.
 *
 * @example
 * ```tsx
 * <HandRaise.Indicator sessionId={sessionId} className="badge" />
 * ```
 */
export const HandRaiseTileIndicator = forwardRef<HTMLSpanElement, HandRaiseTileIndicatorProps>(
  function HandRaiseTileIndicator({ sessionId, ...props }, ref) {
    const { queue } = useRaisedHands();
    const hand = queue.find((one) => one.sessionId === sessionId);
    return <HandRaiseIndicatorPart {...props} ref={ref} hand={hand} />;
  },
);

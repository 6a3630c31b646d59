import { useRaisedHands } from '@backchannel/react';
import { forwardRef } from 'react';
import type { HandRaiseIndicatorState } from './HandRaiseIndicatorPart';
import { HandRaiseIndicatorView } from './HandRaiseIndicatorView';
import type { HandRaiseTileIndicatorProps } from './HandRaiseTileIndicator';

/** What `HandRaiseIndicator` takes, and the props of the `<span>` that it renders. */
export type HandRaiseIndicatorProps = Omit<HandRaiseTileIndicatorProps, 'children'>;

export type { HandRaiseIndicatorState };

/**
 * Shows on somebody's tile that their hand is up, and their place in the queue, which is the same on every screen; nothing while it is
 * down. Several devices of one user are one place, shown on the first.
 *
 * @example
 * ```tsx
 * <div className="tile">
 *   <DailyVideo sessionId={sessionId} type="video" />
 *   <HandRaiseIndicator sessionId={sessionId} />
 * </div>
 * ```
 */
export const HandRaiseIndicator = forwardRef<HTMLSpanElement, HandRaiseIndicatorProps>(
  function HandRaiseIndicator({ sessionId, ...props }, ref) {
    const { queue } = useRaisedHands();
    const hand = queue.find((one) => one.sessionId === sessionId);
    return <HandRaiseIndicatorView {...props} ref={ref} hand={hand} />;
  },
);

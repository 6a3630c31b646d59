import { useHandRaise } from '@backchannel/react';
import { forwardRef } from 'react';
import { HandRaiseRootView, type HandRaiseRootProps } from './HandRaiseRootView';

/**
 * One’s own hand in one’s own look: the element around its parts, which says to screen readers where the hand stands. No part has a class or
 * a style of its own.
 *
 * Delivery, persistence and errors are those of `useHandRaise`.
 *
 * @example
 * ```tsx
 * import { HandRaise } from '@backchannel/ui/parts';
 *
 * <HandRaise.Root>
 *   <HandRaise.Toggle className="hand">✋</HandRaise.Toggle> <HandRaise.Place />
 *   <HandRaise.Notice /> <HandRaise.Undo />
 * </HandRaise.Root>
 * ```
 */
export const HandRaiseRoot = forwardRef<HTMLSpanElement, HandRaiseRootProps>(
  function HandRaiseRoot(props, ref) {
    const hand = useHandRaise();
    return <HandRaiseRootView {...props} ref={ref} hand={hand} />;
  },
);

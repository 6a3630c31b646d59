import { useFloorCue, useHandRaise } from '@backchannel/react';
import { forwardRef } from 'react';
import { HandRaiseButtonView, type HandRaiseButtonProps } from './HandRaiseButtonView';

export type { HandRaiseButtonProps };

/**
 * Raises and lowers the own hand. It shows the place in the queue; where the hand cannot be raised it
 * stays reachable and says why; a hand that a host lowers can be raised again for twenty seconds.
 *
 * The hand is a participant value: late joiners see it, and it goes with its owner.
 *
 * @example
 * ```tsx
 * <HandRaiseButton iconOnly />
 * ```
 */
export const HandRaiseButton = forwardRef<HTMLButtonElement, HandRaiseButtonProps>(
  function HandRaiseButton(props, ref) {
    const hand = useHandRaise();
    const { cue } = useFloorCue();
    return <HandRaiseButtonView {...props} ref={ref} hand={hand} calledAt={cue?.at} />;
  },
);

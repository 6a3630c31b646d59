import { forwardRef } from 'react';
import type { HandRaiseButtonProps } from './HandRaiseButtonView';
import { HandRaiseContent } from './HandRaiseContent';
import { HandRaiseRoot } from './HandRaiseRoot';
import type { HandRaiseToggleState } from './HandRaiseToggleView';

export type { HandRaiseButtonProps, HandRaiseToggleState };

/**
 * Raises and lowers the own hand. It shows the place in the queue; where the hand cannot be raised it
 * stays reachable and says why; a hand that is lowered by a host, or after speaking, can be raised again for
 * twenty seconds.
 *
 * The hand is a participant value: late joiners see it, and it goes with its owner.
 *
 * @example
 * ```tsx
 * <HandRaiseButton iconOnly />
 * ```
 */
export const HandRaiseButton = forwardRef<HTMLButtonElement, HandRaiseButtonProps>(
  function HandRaiseButton({ labels, ...props }, ref) {
    return (
      <HandRaiseRoot labels={labels} className="bc-hand-anchor">
        <HandRaiseContent {...props} ref={ref} />
      </HandRaiseRoot>
    );
  },
);

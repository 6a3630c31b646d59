import { Hand } from '../../icons/icons';
import { forwardRef } from 'react';
import { withClass } from '../../part/withClass';
import type { RaisedHand } from '../handsState';
import { HandRaiseIndicatorPart, type HandRaiseIndicatorLook } from './HandRaiseIndicatorPart';

/** The indicator as it looks for one hand of the queue; nothing while the hand is down. */
export const HandRaiseIndicatorView = forwardRef<
  HTMLSpanElement,
  Omit<HandRaiseIndicatorLook, 'children'> & { hand: RaisedHand | undefined }
>(function HandRaiseIndicatorView({ className, hand, ...props }, ref) {
  return (
    <HandRaiseIndicatorPart
      {...props}
      ref={ref}
      hand={hand}
      className={withClass('bc-root bc-hand-indicator', className)}
    >
      <Hand />
      <span aria-hidden="true">{hand?.position}</span>
    </HandRaiseIndicatorPart>
  );
});

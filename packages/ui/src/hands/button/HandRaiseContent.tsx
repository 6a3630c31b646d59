import { Hand } from '../../icons/icons';
import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import { withClass } from '../../part/withClass';
import { useStylesCheck } from '../../styles/useStylesCheck';
import { useHandRaiseContext } from './handRaiseContext';
import { HandRaisePlace } from './HandRaisePlace';
import { HandRaiseToggleView, type HandRaiseToggleProps } from './HandRaiseToggleView';
import { StyledHandNotice } from './StyledHandNotice';

/** What `HandRaiseContent` takes. */
export interface HandRaiseContentProps extends Omit<HandRaiseToggleProps, 'children'> {
  iconOnly?: boolean | undefined;
}

/** The styled hand button, put together from its parts. */
export const HandRaiseContent = forwardRef<HTMLButtonElement, HandRaiseContentProps>(
  function HandRaiseContent({ iconOnly = false, className, ...props }, ref) {
    useStylesCheck();
    const labels = useHandLabels();
    const { note, notice } = useHandRaiseContext('HandRaise.Root');
    return (
      <>
        <HandRaiseToggleView
          data-icon-only={iconOnly || undefined}
          title={note || (iconOnly ? labels.handRaise : undefined)}
          {...props}
          ref={ref}
          className={withClass('bc-root bc-button bc-hand-button', className)}
        >
          <Hand />
          <span className={iconOnly ? 'bc-visually-hidden' : undefined}>{labels.handRaise}</span>
          <HandRaisePlace className="bc-hand-place" />
        </HandRaiseToggleView>
        {notice !== undefined && <StyledHandNotice />}
      </>
    );
  },
);

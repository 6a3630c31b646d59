import { useStage } from '@backchannel/react';
import { forwardRef } from 'react';
import { StageRequestButtonView, type StageRequestButtonProps } from './StageRequestButtonView';

export type { StageRequestButtonProps };

/**
 * For the audience: asks the hosts to be brought on stage, takes the request back, accepts an invitation, and goes off the stage. One button
 * throughout, so that the focus stays; why it cannot ask is its description.
 *
 * The request is seen by everybody, also by hosts who come later, and ends with the stay in the call. A host who declines is named, and
 * asking again has to wait for 30 s.
 *
 * @example
 * ```tsx
 * <StageRequestButton />
 * ```
 */
export const StageRequestButton = forwardRef<HTMLButtonElement, StageRequestButtonProps>(
  function StageRequestButton(props, ref) {
    return <StageRequestButtonView {...props} ref={ref} stage={useStage()} />;
  },
);

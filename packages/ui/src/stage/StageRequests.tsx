import { useStage } from '@backchannel/react';
import { forwardRef } from 'react';
import { StageRequestsView, type StageRequestsStyleProps } from './StageRequestsView';

/** What `StageRequests` takes. */
export interface StageRequestsProps extends StageRequestsStyleProps {
  /** How many may be on stage. Default: 4. */
  limit?: number;
}

/**
 * For hosts: who asks to come on stage, and who is invited and has not answered. It renders nothing for everybody else.
 *
 * Requests are there for hosts who come later or reload; new ones are announced, many at once as one.
 *
 * @example
 * ```tsx
 * <StageRequests className="sidebar" />
 * ```
 */
export const StageRequests = forwardRef<HTMLElement, StageRequestsProps>(function StageRequests(
  { limit, ...props },
  ref,
) {
  const stage = useStage(limit === undefined ? {} : { limit });
  return <StageRequestsView {...props} ref={ref} stage={stage} />;
});

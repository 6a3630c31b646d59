import { forwardRef } from 'react';
import { withClass } from '../../part/withClass';
import { useStylesCheck } from '../../styles/useStylesCheck';
import { StageRequestsContent } from './StageRequestsContent';
import { StageRequestsRoot } from './StageRequestsRoot';
import type { StageRequestsStyleProps } from './StageRequestsRootView';

/** What `StageRequests` takes. */
export interface StageRequestsProps extends Omit<StageRequestsStyleProps, 'children'> {
  /** How many may be on stage. Default: 4. */
  limit?: number;
}

/**
 * For hosts: who asks to come on stage, and who is invited and has not answered, each to be brought or declined. It renders nothing for
 * everybody else.
 *
 * Requests are there for hosts who come later or reload; new ones are announced, many at once as one.
 *
 * @example
 * ```tsx
 * <StageRequests className="sidebar" />
 * ```
 */
export const StageRequests = forwardRef<HTMLElement, StageRequestsProps>(function StageRequests(
  { className, ...props },
  ref,
) {
  useStylesCheck();
  return (
    <StageRequestsRoot {...props} ref={ref} className={withClass('bc-root bc-requests', className)}>
      <StageRequestsContent />
    </StageRequestsRoot>
  );
});

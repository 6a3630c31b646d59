import { forwardRef } from 'react';
import { withClass } from '../../part/withClass';
import { StageRequestsContent } from './StageRequestsContent';
import { StageRequestsRootView, type StageRequestsRootViewProps } from './StageRequestsRootView';

/** The styled requests as they look for a given state of the hook. */
export const StageRequestsView = forwardRef<HTMLElement, StageRequestsRootViewProps>(
  function StageRequestsView({ className, ...props }, ref) {
    return (
      <StageRequestsRootView
        {...props}
        ref={ref}
        className={withClass('bc-root bc-requests', className)}
      >
        <StageRequestsContent />
      </StageRequestsRootView>
    );
  },
);

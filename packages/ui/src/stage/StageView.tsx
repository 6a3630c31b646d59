import { forwardRef } from 'react';
import { withClass } from '../part/withClass';
import { StageContent } from './StageContent';
import { StageRootView, type StageRootViewProps } from './StageRootView';

/** The styled stage as it looks for a given state of the hook. */
export const StageView = forwardRef<HTMLElement, StageRootViewProps>(function StageView(
  { className, ...props },
  ref,
) {
  return (
    <StageRootView {...props} ref={ref} className={withClass('bc-root bc-stage', className)}>
      <StageContent />
    </StageRootView>
  );
});

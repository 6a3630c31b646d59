import { forwardRef } from 'react';
import { withClass } from '../../part/withClass';
import { HandRaiseQueueContent } from './HandRaiseQueueContent';
import { HandRaiseQueueRootView, type HandRaiseQueueRootViewProps } from './HandRaiseQueueRootView';

/** The hand queue as it looks for a given state of the hooks. */
export const HandRaiseQueueView = forwardRef<
  HTMLElement,
  Omit<HandRaiseQueueRootViewProps, 'children'>
>(function HandRaiseQueueView({ className, ...props }, ref) {
  return (
    <HandRaiseQueueRootView
      {...props}
      ref={ref}
      className={withClass('bc-root bc-queue', className)}
    >
      <HandRaiseQueueContent />
    </HandRaiseQueueRootView>
  );
});

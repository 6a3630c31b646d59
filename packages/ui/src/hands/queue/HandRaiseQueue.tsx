import { forwardRef } from 'react';
import { withClass } from '../../part/withClass';
import { useStylesCheck } from '../../styles/useStylesCheck';
import { HandRaiseQueueContent } from './HandRaiseQueueContent';
import { HandRaiseQueueRoot } from './HandRaiseQueueRoot';
import type { HandRaiseQueueLook, HandRaiseQueueRootState } from './HandRaiseQueueRootView';

export type { HandRaiseQueueRootState };

/** What `HandRaiseQueue` takes, and the props of the `<section>` that it renders. */
export type HandRaiseQueueProps = Omit<HandRaiseQueueLook, 'children'>;

/**
 * The raised hands in one order that is the same on every screen. Hosts bring people to the stage,
 * lower one hand or all, put one back, move them, and open or close the queue; everybody else sees who is waiting.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue className="sidebar" />
 * ```
 */
export const HandRaiseQueue = forwardRef<HTMLElement, HandRaiseQueueProps>(function HandRaiseQueue(
  { className, ...props },
  ref,
) {
  useStylesCheck();
  return (
    <HandRaiseQueueRoot {...props} ref={ref} className={withClass('bc-root bc-queue', className)}>
      <HandRaiseQueueContent />
    </HandRaiseQueueRoot>
  );
});

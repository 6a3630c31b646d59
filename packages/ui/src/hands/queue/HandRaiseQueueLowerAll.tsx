import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useQueueContext } from './queueContext';

/** What `HandRaiseQueue.LowerAll` takes: the props of a `<button>`. */
export type HandRaiseQueueLowerAllProps = PartProps<'button'>;

/**
 * Takes all hands down; not there for others than hosts, nor while no hand is up.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.LowerAll className="quiet" />
 * ```
 */
export const HandRaiseQueueLowerAll = forwardRef<HTMLButtonElement, HandRaiseQueueLowerAllProps>(
  function HandRaiseQueueLowerAll(props, ref) {
    const labels = useHandLabels();
    const { queue, lowerAll, isPending } = useQueueContext('HandRaiseQueue.LowerAll');
    const own = {
      type: 'button',
      'aria-busy': isPending('lowerAll'),
      onClick: lowerAll,
      children: labels.queueLowerAll,
    };
    const enabled = queue.canManage && queue.count > 0;
    return usePart({ tag: 'button', own, ref, enabled }, props);
  },
);

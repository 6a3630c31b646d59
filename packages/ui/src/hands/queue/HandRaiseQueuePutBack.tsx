import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useQueueContext } from './queueContext';

/** What `HandRaiseQueue.PutBack` takes: the props of a `<button>`. */
export type HandRaiseQueuePutBackProps = PartProps<'button'>;

/**
 * Puts the hand that this host lowered last back to its place, for twenty seconds; the focus goes to the heading. Not there otherwise.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.PutBack className="link" />
 * ```
 */
export const HandRaiseQueuePutBack = forwardRef<HTMLButtonElement, HandRaiseQueuePutBackProps>(
  function HandRaiseQueuePutBack(props, ref) {
    const labels = useHandLabels();
    const { queue, lowered, putBack } = useQueueContext('HandRaiseQueue.PutBack');
    const own = {
      type: 'button',
      'aria-label': lowered && labels.queuePutBackName(lowered.userName),
      onClick: putBack,
      children: labels.queuePutBack,
    };
    const enabled = queue.canManage && lowered !== undefined;
    return usePart({ tag: 'button', own, ref, enabled }, props);
  },
);

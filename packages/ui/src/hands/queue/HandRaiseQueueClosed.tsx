import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useQueueContext } from './queueContext';

/** What `HandRaiseQueue.Closed` takes: the props of a `<span>`. */
export type HandRaiseQueueClosedProps = PartProps<'span'>;

/**
 * Says that hands are not taken; not there while the queue is open.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Closed className="tag" />
 * ```
 */
export const HandRaiseQueueClosed = forwardRef<HTMLSpanElement, HandRaiseQueueClosedProps>(
  function HandRaiseQueueClosed(props, ref) {
    const labels = useHandLabels();
    const { isOpen } = useQueueContext('HandRaiseQueue.Closed').queue;
    const own = { children: labels.queueClosed };
    return usePart({ tag: 'span', own, ref, enabled: !isOpen }, props);
  },
);

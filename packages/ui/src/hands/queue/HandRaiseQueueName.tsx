import { forwardRef } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useQueueItem } from './queueContext';

/** What `HandRaiseQueue.Name` takes: the props of a `<bdi>`. */
export type HandRaiseQueueNameProps = PartProps<'bdi'>;

/**
 * Whose hand it is, in their own direction of writing.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Name className="name" />
 * ```
 */
export const HandRaiseQueueName = forwardRef<HTMLElement, HandRaiseQueueNameProps>(
  function HandRaiseQueueName(props, ref) {
    const { userName } = useQueueItem('HandRaiseQueue.Name').hand;
    return usePart({ tag: 'bdi', own: { children: userName }, ref }, props);
  },
);

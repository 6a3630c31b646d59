import { forwardRef } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useQueueItem } from './queueContext';

/** What `HandRaiseQueue.Place` takes: the props of a `<span>`. */
export type HandRaiseQueuePlaceProps = PartProps<'span'>;

/**
 * The place of a hand as a number, from 1.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Place className="place" />
 * ```
 */
export const HandRaiseQueuePlace = forwardRef<HTMLSpanElement, HandRaiseQueuePlaceProps>(
  function HandRaiseQueuePlace(props, ref) {
    const { position } = useQueueItem('HandRaiseQueue.Place').hand;
    return usePart({ tag: 'span', own: { children: position }, ref }, props);
  },
);

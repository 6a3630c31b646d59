import { forwardRef } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useQueueContext } from './queueContext';

/** The state of `HandRaiseQueue.Count`. */
export interface HandRaiseQueueCountState {
  /** Nobody has raised a hand. */
  empty: boolean;
}

/** What `HandRaiseQueue.Count` takes: the props of a `<span>`. */
export type HandRaiseQueueCountProps = PartProps<'span', HandRaiseQueueCountState>;

/**
 * How many hands are up.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Count className="badge" />
 * ```
 */
export const HandRaiseQueueCount = forwardRef<HTMLSpanElement, HandRaiseQueueCountProps>(
  function HandRaiseQueueCount(props, ref) {
    const { count } = useQueueContext('HandRaiseQueue.Count').queue;
    return usePart(
      { tag: 'span', state: { empty: count === 0 }, own: { children: count }, ref },
      props,
    );
  },
);

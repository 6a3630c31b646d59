import { forwardRef, Fragment, type ReactNode } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import type { RaisedHand } from '../handsState';
import { useQueueContext } from './queueContext';

/** What `HandRaiseQueue.List` takes: the props of an `<ol>`, and how a hand is rendered. */
export interface HandRaiseQueueListProps extends Omit<PartProps<'ol'>, 'children'> {
  /** Answers an `HandRaiseQueue.Item` for a hand. */
  children: (hand: RaisedHand) => ReactNode;
}

/**
 * The raised hands in the order that all screens show; not there while there are none.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.List>{(hand) => <HandRaiseQueue.Item hand={hand} />}</HandRaiseQueue.List>
 * ```
 */
export const HandRaiseQueueList = forwardRef<HTMLOListElement, HandRaiseQueueListProps>(
  function HandRaiseQueueList({ children, ...props }, ref) {
    const { queue } = useQueueContext('HandRaiseQueue.List');
    const rows = queue.queue.map((hand) => (
      <Fragment key={hand.sessionId}>{children(hand)}</Fragment>
    ));
    /* Without markers, WebKit takes a list for none. */
    const own = { role: 'list', children: rows };
    const enabled = rows.length > 0;
    return usePart({ tag: 'ol', own, ref, enabled }, props);
  },
);

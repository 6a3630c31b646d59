import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { HandRaiseQueueAction } from './HandRaiseQueueAction';
import { useQueueContext, useQueueItem } from './queueContext';

/** What `HandRaiseQueue.Moves` takes: the props of a `<span>`. */
export type HandRaiseQueueMovesProps = PartProps<'span'>;

/**
 * The ways in which a host gives a hand another place, opened by the action `move`; not there otherwise.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Moves className="moves" />
 * ```
 */
export const HandRaiseQueueMoves = forwardRef<HTMLSpanElement, HandRaiseQueueMovesProps>(
  function HandRaiseQueueMoves(props, ref) {
    const labels = useHandLabels();
    const { queue, movingId } = useQueueContext('HandRaiseQueue.Moves');
    const { hand, movesId } = useQueueItem('HandRaiseQueue.Moves');
    const children = (
      <>
        <HandRaiseQueueAction action="front" />
        <HandRaiseQueueAction action="up" />
        <HandRaiseQueueAction action="down" />
      </>
    );
    const name = labels.queueMoveName(hand.userName);
    const own = { id: movesId, role: 'group', 'aria-label': name, children };
    const enabled = queue.canManage && movingId === hand.sessionId;
    return usePart({ tag: 'span', own, ref, enabled }, props);
  },
);

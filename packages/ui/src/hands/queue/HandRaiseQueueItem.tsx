import { forwardRef, useId } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { HandRaiseQueueName } from './HandRaiseQueueName';
import type { RaisedHand } from '../handsState';
import { QueueItemProvider, useQueueContext } from './queueContext';

/** The state of `HandRaiseQueue.Item`. */
export interface HandRaiseQueueItemState {
  /** From 1; the same on every screen. */
  position: number;
  isNext: boolean;
  isLocal: boolean;
  /** Its owner is out of the call, and the place is kept. */
  isAway: boolean;
  /** Daily hides its owner, so that the name is a claim. */
  isHidden: boolean;
  isOnStage: boolean;
}

/** What `HandRaiseQueue.Item` takes: a hand, and the props of an `<li>`. */
export interface HandRaiseQueueItemProps extends PartProps<'li', HandRaiseQueueItemState> {
  hand: RaisedHand;
}

/**
 * One raised hand. Without children it has the name.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Item hand={hand}>
 *   <HandRaiseQueue.Place />. <HandRaiseQueue.Name />
 * </HandRaiseQueue.Item>
 * ```
 */
export const HandRaiseQueueItem = forwardRef<HTMLLIElement, HandRaiseQueueItemProps>(
  function HandRaiseQueueItem({ hand, ...props }, ref) {
    const { stage } = useQueueContext('HandRaiseQueue.Item');
    const movesId = useId();
    const { sessionId, position, isLocal, isAway, isHidden } = hand;
    const isOnStage = stage.onStage.some((one) => one.sessionId === sessionId);
    const state = { position, isNext: position === 1, isLocal, isAway, isHidden, isOnStage };
    const own = { 'data-row': '', children: <HandRaiseQueueName /> };
    const row = usePart({ tag: 'li', state, own, ref }, props);
    return <QueueItemProvider value={{ hand, isOnStage, movesId }}>{row}</QueueItemProvider>;
  },
);

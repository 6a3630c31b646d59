import { forwardRef } from 'react';
import type { HandLabels } from '../../labels/handLabels';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import {
  keyOf,
  useQueueContext,
  useQueueItem,
  type HandAction,
  type QueueContext,
  type QueueItemContext,
} from './queueContext';

export type { HandAction };

/** The state of `HandRaiseQueue.Action`. */
export interface HandRaiseQueueActionState {
  action: HandAction;
  /** It leads nowhere now, but stays reachable. */
  disabled: boolean;
}

/** What `HandRaiseQueue.Action` takes: what it does, and the props of a `<button>`. */
export interface HandRaiseQueueActionProps extends PartProps<'button', HandRaiseQueueActionState> {
  /**
   * `bring` to the stage, `lower`, or `move`, which shows `HandRaiseQueue.Moves` with the ways `front`, `up` and `down`; those work without it as
   * well.
   */
  action: HandAction;
}

/**
 * What a host can do with a hand, named with its owner; not there for others, nor where it makes no sense. After it the focus goes to the same
 * action of the next row, else to the heading.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Action action="bring" className="primary" />
 * ```
 */
export const HandRaiseQueueAction = forwardRef<HTMLButtonElement, HandRaiseQueueActionProps>(
  function HandRaiseQueueAction({ action, ...props }, ref) {
    const labels = useHandLabels();
    const context = useQueueContext('HandRaiseQueue.Action');
    const item = useQueueItem('HandRaiseQueue.Action');
    const { hand, movesId } = item;
    const { queue, stage, movingId, act } = context;
    const isFull = action === 'bring' && stage.onStage.length >= stage.limit;
    const disabled = isFull || leadsNowhere(action, hand.position, queue.count);
    const isMoving = movingId === hand.sessionId;
    const [name, text] = wordsOf(action, hand.userName, labels);
    const own = {
      type: 'button',
      'aria-label': name,
      'aria-disabled': disabled,
      'aria-busy': context.isPending(keyOf(hand, action)),
      title: isFull ? labels.queueStageFull(stage.limit) : undefined,
      ...(action === 'move' && {
        'aria-expanded': isMoving,
        'aria-controls': isMoving ? movesId : undefined,
      }),
      onClick: () => disabled || act(hand, action),
      children: text,
    };
    const state = { action, disabled };
    const enabled = queue.canManage && makesSense(action, context, item);
    return usePart({ tag: 'button', state, own, ref, enabled }, props);
  },
);

function leadsNowhere(action: HandAction, position: number, count: number): boolean {
  if (action === 'down') return position >= count;
  return (action === 'front' || action === 'up') && position === 1;
}

function makesSense(
  action: HandAction,
  { queue }: QueueContext,
  { hand, isOnStage }: QueueItemContext,
): boolean {
  if (action === 'bring') return !isOnStage && !hand.isHidden;
  return action === 'lower' || queue.count > 1;
}

/** The name of the button, where its text alone does not say whose hand it is about, and the text. */
function wordsOf(
  action: HandAction,
  name: string,
  labels: HandLabels,
): [string | undefined, string] {
  switch (action) {
    case 'bring':
      return [labels.queueBringName(name), labels.queueBring];
    case 'lower':
      return [labels.queueLowerName(name), labels.queueLowerName(name)];
    case 'move':
      return [labels.queueMoveName(name), labels.queueMoveName(name)];
    case 'front':
      return [undefined, labels.queueMoveFront];
    case 'up':
      return [undefined, labels.queueMoveUp];
    case 'down':
      return [undefined, labels.queueMoveDown];
  }
}

import type { RaisedHands } from '@backchannel/react';
import { forwardRef, useId, useRef } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { problemText } from '../../internal/problemText';
import { useActions } from '../../internal/useActions';
import { useKeptFocus } from '../../internal/useKeptFocus';
import type { Labels } from '../../labels/labels';
import { LabelsProvider } from '../../labels/LabelsProvider';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import type { QueueStage, QueueState, RaisedHand } from '../handsState';
import { keyOf, QueueProvider, type HandAction } from './queueContext';
import { useLoweredHand } from '../button/useLoweredHand';
import { useMoving } from './useMoving';
import { useQueueAnnouncements } from './useQueueAnnouncements';

/** The state of `HandRaiseQueue.Root`. */
export interface HandRaiseQueueRootState {
  status: RaisedHands['status'];
  /** Whether hands may be raised. */
  isOpen: boolean;
  /** How many hands are up. */
  count: number;
  /** Whether one is a host. */
  canManage: boolean;
}

/** The props of `HandRaiseQueue.Root` that concern what is seen. */
export interface HandRaiseQueueLook extends PartProps<'section', HandRaiseQueueRootState> {
  /** Words of this queue that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** What `HandRaiseQueueRootView` takes. */
export interface HandRaiseQueueRootViewProps extends HandRaiseQueueLook {
  queue: QueueState;
  stage: QueueStage;
}

/** The section of a queue, and what its parts share, for a given state of the hooks. */
export const HandRaiseQueueRootView = forwardRef<HTMLElement, HandRaiseQueueRootViewProps>(
  function HandRaiseQueueRootView({ queue, stage, labels: ownLabels, ...props }, ref) {
    const labels = useHandLabels(ownLabels);
    const headingId = useId();
    const root = useRef<HTMLElement>(null);
    const heading = useRef<HTMLHeadingElement>(null);
    const ids = queue.queue.map(({ sessionId }) => sessionId);
    useKeptFocus(root, heading);
    const announce = useAnnouncer(root);
    const { problem, run, isPending } = useActions(announce, (error) =>
      problemText(error, labels, {
        closed: labels.handClosed,
        'stage-full': labels.queueStageFull(stage.limit),
      }),
    );
    const [lowered, setLowered] = useLoweredHand();
    useQueueAnnouncements(queue.queue, queue.canManage, labels, announce);
    const moving = useMoving(queue.queue, labels, announce);

    function move(hand: RaisedHand, to: number, key: string) {
      if (to === hand.position || to < 1 || to > queue.count) return;
      moving.expect(hand);
      run(() => queue.move(hand.sessionId, to), key);
    }
    function act(hand: RaisedHand, action: HandAction) {
      const { sessionId, position, userName } = hand;
      const key = keyOf(hand, action);
      if (action === 'move') return moving.toggle(sessionId);
      if (action === 'front') return move(hand, 1, key);
      if (action === 'up') return move(hand, position - 1, key);
      if (action === 'down') return move(hand, position + 1, key);
      if (action === 'bring' && stage.onStage.length >= stage.limit) return;
      if (action === 'bring') return run(() => stage.bring(sessionId), key);
      run(async () => {
        await queue.lower(sessionId);
        if (hand.isHidden || hand.isAway) return;
        setLowered(hand);
        announce({ kind: 'queue-lowered', text: labels.queueLowered(userName) });
      }, key);
    }

    const value = {
      queue,
      stage,
      headingId,
      heading,
      problem,
      isPending,
      lowered: lowered && !ids.includes(lowered.sessionId) ? lowered : undefined,
      movingId: moving.movingId,
      act,
      putBack: () => {
        heading.current?.focus();
        setLowered(undefined);
        if (lowered) run(() => queue.putBack(lowered.sessionId), 'putBack');
      },
      lowerAll: () => {
        heading.current?.focus();
        setLowered(undefined);
        run(queue.lowerAll, 'lowerAll');
      },
      setOpen: (isOpen: boolean) => run(() => queue.setOpen(isOpen), 'open'),
    };
    const { status, isOpen, count, canManage } = queue;
    const state = { status, isOpen, count, canManage };
    const own = { 'aria-labelledby': headingId };
    const section = usePart({ tag: 'section', state, own, ref: [root, ref] }, props);
    return (
      <LabelsProvider labels={labels}>
        <QueueProvider value={value}>{section}</QueueProvider>
      </LabelsProvider>
    );
  },
);

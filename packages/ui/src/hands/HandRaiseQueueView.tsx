import { forwardRef, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { mergeProps } from '../internal/mergeProps';
import { useActionProblem } from '../internal/useActionProblem';
import { useMergedRef } from '../internal/useMergedRef';
import type { Labels } from '../labels/labels';
import { LabelsProvider, useLabels } from '../labels/LabelsProvider';
import type { QueueStage, QueueState, RaisedHand } from './handsState';
import { QueueEmpty } from './QueueEmpty';
import { QueueHeader } from './QueueHeader';
import { QueueRow } from './QueueRow';
import { useFocusAfterAction } from '../internal/useFocusAfterAction';
import { useMoving } from './useMoving';
import { useQueueAnnouncements } from './useQueueAnnouncements';

/** What `HandRaiseQueue` takes, and the props of the `<section>` that it renders. */
export interface HandRaiseQueueProps extends ComponentPropsWithoutRef<'section'> {
  /** Words of this queue that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface HandRaiseQueueViewProps extends HandRaiseQueueProps {
  queue: QueueState;
  stage: QueueStage;
}

/** The hand queue as it looks for a given state of the hooks. */
export const HandRaiseQueueView = forwardRef<HTMLElement, HandRaiseQueueViewProps>(
  function HandRaiseQueueView({ queue, stage, labels: ownLabels, ...props }, ref) {
    const labels = useLabels(ownLabels);
    const headingId = useId();
    const root = useRef<HTMLElement>(null);
    const heading = useRef<HTMLHeadingElement>(null);
    const list = useRef<HTMLOListElement>(null);
    const ids = queue.queue.map(({ sessionId }) => sessionId);
    const acted = useFocusAfterAction(ids, list, heading);
    const announce = useAnnouncer(root);
    const { problem, run } = useActionProblem(announce);
    useQueueAnnouncements(queue.queue, queue.canManage, labels, announce);
    const moving = useMoving(queue.queue, list, labels, announce);
    const isFull = stage.onStage.length >= stage.limit;
    const own = {
      className: 'bc-root bc-queue',
      'aria-labelledby': headingId,
      'data-status': queue.status,
      'data-open': queue.isOpen,
    };
    const bring = (sessionId: string) => {
      acted(sessionId, 'bring');
      run(stage.bring(sessionId));
    };
    const lower = (sessionId: string) => {
      acted(sessionId, 'lower');
      run(queue.lower(sessionId));
    };
    const move = (hand: RaisedHand, to: number, action: string) => {
      moving.expect(hand, action);
      run(queue.move(hand.sessionId, to));
    };
    const lowerAll = () => {
      heading.current?.focus();
      run(queue.lowerAll());
    };

    return (
      <LabelsProvider labels={labels}>
        <section ref={useMergedRef(root, ref)} {...mergeProps(own, props)}>
          <QueueHeader ref={heading} id={headingId} queue={queue} run={run} />
          {problem && <p className="bc-problem">{problem}</p>}
          {ids.length === 0 && <QueueEmpty queue={queue} />}
          {ids.length > 0 && (
            <ol ref={list} className="bc-queue-list" role="list">
              {queue.queue.map((hand) => (
                <QueueRow
                  key={hand.sessionId}
                  hand={hand}
                  canManage={queue.canManage}
                  isOnStage={stage.onStage.some(({ sessionId }) => sessionId === hand.sessionId)}
                  stageFull={isFull ? labels.queueStageFull(stage.limit) : undefined}
                  onBring={bring}
                  onLower={lower}
                  count={queue.count}
                  isMoving={moving.movingId === hand.sessionId}
                  onToggleMove={moving.toggle}
                  onMove={move}
                />
              ))}
            </ol>
          )}
          {queue.canManage && ids.length > 0 && (
            <div className="bc-queue-footer">
              <button
                type="button"
                className="bc-button bc-button-small bc-button-quiet"
                onClick={lowerAll}
              >
                {labels.queueLowerAll}
              </button>
            </div>
          )}
        </section>
      </LabelsProvider>
    );
  },
);

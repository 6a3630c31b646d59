import { forwardRef } from 'react';
import { ignoreFailure } from '../internal/ignoreFailure';
import { useLabels } from '../labels/LabelsProvider';
import type { QueueState } from './handsState';

/** The heading of the queue with its count, and for hosts the switch that opens and closes it. */
export const QueueHeader = forwardRef<HTMLHeadingElement, { queue: QueueState; id: string }>(
  function QueueHeader({ queue, id }, ref) {
    const labels = useLabels();
    const { count, canManage, isOpen, setOpen } = queue;
    return (
      <div className="bc-header">
        <h2 ref={ref} id={id} className="bc-title" tabIndex={-1}>
          {labels.queueTitle}{' '}
          <span className="bc-count" data-empty={count === 0 || undefined}>
            {count}
          </span>
        </h2>
        {canManage ? (
          <button
            type="button"
            role="switch"
            className="bc-switch"
            aria-checked={isOpen}
            onClick={() => ignoreFailure(setOpen(!isOpen))}
          >
            {labels.queueAccepting}
            <span className="bc-switch-track" aria-hidden="true" />
          </button>
        ) : (
          !isOpen && <span className="bc-tag">{labels.queueClosed}</span>
        )}
      </div>
    );
  },
);

import { forwardRef } from 'react';
import { useLabels } from '../labels/LabelsProvider';
import type { QueueState } from './handsState';

/** What `QueueHeader` takes. */
export interface QueueHeaderProps {
  queue: QueueState;
  id: string;
  run: (action: Promise<unknown>) => void;
}

/** The heading of the queue with its count, and for hosts the switch that opens and closes it. */
export const QueueHeader = forwardRef<HTMLHeadingElement, QueueHeaderProps>(function QueueHeader(
  { queue, id, run },
  ref,
) {
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
          onClick={() => run(setOpen(!isOpen))}
        >
          {labels.queueAccepting}
          <span className="bc-switch-track" aria-hidden="true" />
        </button>
      ) : (
        !isOpen && <span className="bc-tag">{labels.queueClosed}</span>
      )}
    </div>
  );
});

import { useHandLabels } from '../../labels/useHandLabels';
import { HandRaiseQueueClosed } from './HandRaiseQueueClosed';
import { HandRaiseQueueCount } from './HandRaiseQueueCount';
import { HandRaiseQueueHeading } from './HandRaiseQueueHeading';
import { HandRaiseQueueList } from './HandRaiseQueueList';
import { HandRaiseQueueLowerAll } from './HandRaiseQueueLowerAll';
import { HandRaiseQueueOpen } from './HandRaiseQueueOpen';
import { HandRaiseQueueProblem } from './HandRaiseQueueProblem';
import { HandRaiseQueuePutBack } from './HandRaiseQueuePutBack';
import { QueueEmpty } from './QueueEmpty';
import { QueueRow } from './QueueRow';
import { useQueueContext } from './queueContext';

/** The styled queue, put together from its parts. */
export function HandRaiseQueueContent() {
  const labels = useHandLabels();
  const { queue, lowered } = useQueueContext('HandRaiseQueue.Root');
  const { canManage, count } = queue;
  return (
    <>
      <div className="bc-header">
        <HandRaiseQueueHeading className="bc-title">
          {labels.queueTitle} <HandRaiseQueueCount className="bc-count" />
        </HandRaiseQueueHeading>
        <HandRaiseQueueOpen className="bc-switch">
          {labels.queueAccepting}
          <span className="bc-switch-track" aria-hidden="true" />
        </HandRaiseQueueOpen>
        {!canManage && <HandRaiseQueueClosed className="bc-tag" />}
      </div>
      <HandRaiseQueueProblem className="bc-problem" retryClassName="bc-button bc-button-small" />
      {count === 0 && <QueueEmpty queue={queue} />}
      <HandRaiseQueueList className="bc-queue-list">
        {(hand) => <QueueRow hand={hand} />}
      </HandRaiseQueueList>
      {canManage && (lowered || count > 0) && (
        <div className="bc-queue-footer">
          {lowered && (
            <span className="bc-queue-lowered">
              <span>{labels.queueLowered(lowered.userName)}</span>
              <HandRaiseQueuePutBack className="bc-button bc-button-small" />
            </span>
          )}
          <HandRaiseQueueLowerAll className="bc-button bc-button-small bc-button-quiet" />
        </div>
      )}
    </>
  );
}

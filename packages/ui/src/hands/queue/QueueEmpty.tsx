import { Hand, LoaderCircle } from '../../icons/icons';
import { useHandLabels } from '../../labels/useHandLabels';
import type { QueueState } from '../handsState';

/** What stands where nobody has raised a hand. */
export function QueueEmpty({ queue }: { queue: QueueState }) {
  const labels = useHandLabels();
  const { status, isOpen, canManage } = queue;
  if (status === 'joining') {
    return (
      <p className="bc-notice">
        <LoaderCircle className="bc-icon bc-spinner" aria-hidden="true" />
        {labels.queueLoading}
      </p>
    );
  }
  const isIn = status === 'ready' || status === 'reconnecting';
  const hint = canManage ? labels.queueEmptyHostHint : labels.queueEmptyHint;
  return (
    <div className="bc-empty">
      <span className="bc-empty-icon" aria-hidden="true">
        <Hand />
      </span>
      <p className="bc-empty-title">{isIn ? labels.queueEmpty : labels.queueNotJoined}</p>
      {isIn && <p className="bc-empty-hint">{isOpen ? hint : labels.queueClosedHint}</p>}
    </div>
  );
}

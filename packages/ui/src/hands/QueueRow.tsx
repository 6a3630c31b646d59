import { ArrowUpFromLine, X } from 'lucide-react';
import { useLabels } from '../labels/LabelsProvider';
import { Avatar } from '../people/Avatar';
import type { RaisedHand } from './handsState';

/** What `QueueRow` takes. */
export interface QueueRowProps {
  hand: RaisedHand;
  canManage: boolean;
  isOnStage: boolean;
  /** Why nobody can be brought to the stage, in words. */
  stageFull: string | undefined;
  onBring: (sessionId: string) => void;
  onLower: (sessionId: string) => void;
}

/** One raised hand: its place, its owner, and for hosts what can be done with it. */
export function QueueRow(props: QueueRowProps) {
  const { hand, canManage, isOnStage, stageFull, onBring, onLower } = props;
  const labels = useLabels();
  const { sessionId, userName, position, isLocal, isAway } = hand;
  return (
    <li
      className="bc-queue-row"
      data-row=""
      data-local={isLocal || undefined}
      data-away={isAway || undefined}
    >
      <span className="bc-queue-place">{position}</span>
      <Avatar id={sessionId} name={userName} />
      <span className="bc-queue-who">
        <bdi className="bc-queue-name">{userName}</bdi>
        {isLocal && <span className="bc-tag">{labels.queueYou}</span>}
        {isAway && <span className="bc-queue-away">{labels.queueAway}</span>}
        {isOnStage && <span className="bc-tag">{labels.queueOnStage}</span>}
      </span>
      {canManage && (
        <span className="bc-queue-actions">
          {!isOnStage && (
            <button
              type="button"
              className="bc-button bc-button-small bc-queue-bring"
              data-action="bring"
              aria-label={labels.queueBringName(userName)}
              aria-disabled={stageFull !== undefined}
              title={stageFull}
              onClick={() => stageFull ?? onBring(sessionId)}
            >
              <ArrowUpFromLine className="bc-icon" aria-hidden="true" />
              <span className="bc-queue-bring-text">{labels.queueBring}</span>
            </button>
          )}
          <button
            type="button"
            className="bc-button bc-button-small bc-button-quiet bc-button-icon"
            data-action="lower"
            aria-label={labels.queueLowerName(userName)}
            title={labels.queueLowerName(userName)}
            onClick={() => onLower(sessionId)}
          >
            <X className="bc-icon" aria-hidden="true" />
          </button>
        </span>
      )}
    </li>
  );
}

import { ArrowDownUp, ArrowUpFromLine, X } from 'lucide-react';
import { useId } from 'react';
import { useLabels } from '../labels/LabelsProvider';
import { Avatar } from '../people/Avatar';
import { QueueMove, type QueueMoveProps } from './QueueMove';

/** What `QueueRow` takes. */
export interface QueueRowProps extends Pick<QueueMoveProps, 'hand' | 'count' | 'onMove'> {
  canManage: boolean;
  isOnStage: boolean;
  /** Why nobody can be brought to the stage, in words. */
  stageFull: string | undefined;
  /** Whether the ways to move this hand are shown. */
  isMoving: boolean;
  onBring: (sessionId: string) => void;
  onLower: (sessionId: string) => void;
  onToggleMove: (sessionId: string) => void;
}

/** One raised hand: its place, its owner, and for hosts what can be done with it. */
export function QueueRow(props: QueueRowProps) {
  const { hand, count, canManage, isOnStage, isMoving, stageFull } = props;
  const { onBring, onLower, onMove, onToggleMove } = props;
  const moveId = useId();
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
          {count > 1 && (
            <button
              type="button"
              className="bc-button bc-button-small bc-button-quiet bc-button-icon"
              data-action="move"
              aria-label={labels.queueMoveName(userName)}
              title={labels.queueMoveName(userName)}
              aria-expanded={isMoving}
              aria-controls={isMoving ? moveId : undefined}
              onClick={() => onToggleMove(sessionId)}
            >
              <ArrowDownUp className="bc-icon" aria-hidden="true" />
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
      {canManage && isMoving && <QueueMove id={moveId} hand={hand} count={count} onMove={onMove} />}
    </li>
  );
}

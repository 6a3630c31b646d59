import { ArrowUpFromLine, X } from 'lucide-react';
import { useLabels } from '../labels/LabelsProvider';
import { Avatar } from '../people/Avatar';
import type { StageEntry } from './stageState';

/** What `StageRequestRow` takes. */
export interface StageRequestRowProps {
  entry: StageEntry;
  isInvited: boolean;
  /** Why nobody can be brought, in words. */
  full: string | undefined;
  onBring: (sessionId: string) => void;
  onWithdraw: (sessionId: string) => void;
}

/** Somebody who asks to come on stage, or is invited: the name, and the one thing a host can do. */
export function StageRequestRow(props: StageRequestRowProps) {
  const { entry, isInvited, full, onBring, onWithdraw } = props;
  const labels = useLabels();
  const { sessionId, userName } = entry;
  return (
    <li className="bc-request" data-row="" data-stage={isInvited ? 'invited' : 'requested'}>
      <Avatar id={sessionId} name={userName} />
      <span className="bc-request-who">
        <bdi className="bc-request-name">{userName}</bdi>
        {isInvited && <span className="bc-tag">{labels.stageInvited}</span>}
      </span>
      {isInvited ? (
        <button
          type="button"
          className="bc-button bc-button-small"
          data-action="call"
          aria-label={labels.stageWithdrawName(userName)}
          onClick={() => onWithdraw(sessionId)}
        >
          <X className="bc-icon" aria-hidden="true" />
          {labels.stageWithdraw}
        </button>
      ) : (
        <button
          type="button"
          className="bc-button bc-button-small"
          data-action="call"
          aria-label={labels.stageBringName(userName)}
          aria-disabled={full !== undefined}
          title={full}
          onClick={() => full ?? onBring(sessionId)}
        >
          <ArrowUpFromLine className="bc-icon" aria-hidden="true" />
          {labels.stageBring}
        </button>
      )}
    </li>
  );
}

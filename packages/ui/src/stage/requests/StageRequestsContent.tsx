import { ArrowUpFromLine, X } from '../../icons/icons';
import { useStageLabels } from '../../labels/useStageLabels';
import { Avatar } from '../../people/Avatar';
import { useRequestsContext } from './requestsContext';
import { StageRequestsBring } from './StageRequestsBring';
import { StageRequestsCount } from './StageRequestsCount';
import { StageRequestsDeny } from './StageRequestsDeny';
import { StageRequestsEmpty } from './StageRequestsEmpty';
import { StageRequestsItem } from './StageRequestsItem';
import { StageRequestsList } from './StageRequestsList';
import { StageRequestsProblem } from './StageRequestsProblem';
import { StageRequestsTitle } from './StageRequestsTitle';
import type { StageEntry } from '../stageState';

/** The content of the styled requests, put together from their parts. */
export function StageRequestsContent() {
  const labels = useStageLabels();
  return (
    <>
      <div className="bc-header">
        <StageRequestsTitle className="bc-title">
          {labels.stageRequests} <StageRequestsCount className="bc-count" />
        </StageRequestsTitle>
      </div>
      <StageRequestsProblem className="bc-problem" retryClassName="bc-button bc-button-small" />
      <StageRequestsEmpty className="bc-requests-empty" />
      <StageRequestsList className="bc-requests-list">
        {(entry) => <Item entry={entry} />}
      </StageRequestsList>
    </>
  );
}

/** Somebody who asks to come on stage, or is invited. */
function Item({ entry }: { entry: StageEntry }) {
  const labels = useStageLabels();
  const { sessionId, userName } = entry;
  const isInvited = useRequestsContext('StageRequests').invitedIds.has(sessionId);
  return (
    <StageRequestsItem entry={entry} className="bc-request">
      <Avatar id={sessionId} name={userName} />
      <span className="bc-request-who">
        <bdi className="bc-request-name">{userName}</bdi>
        {isInvited && <span className="bc-tag">{labels.stageInvited}</span>}
      </span>
      <span className="bc-request-actions">
        <StageRequestsBring className="bc-button bc-button-small">
          <ArrowUpFromLine />
          {labels.stageBring}
        </StageRequestsBring>
        {isInvited ? (
          <StageRequestsDeny className="bc-button bc-button-small">
            <X />
            {labels.stageWithdraw}
          </StageRequestsDeny>
        ) : (
          <StageRequestsDeny
            className="bc-button bc-button-small bc-button-quiet bc-button-icon"
            title={labels.stageDenyName(userName)}
          >
            <X />
          </StageRequestsDeny>
        )}
      </span>
    </StageRequestsItem>
  );
}

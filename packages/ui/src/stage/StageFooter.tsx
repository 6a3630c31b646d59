import { Presentation } from 'lucide-react';
import { useId } from 'react';
import { useLabels } from '../labels/LabelsProvider';
import type { StageState } from './stageState';

/** What `StageFooter` takes. */
export interface StageFooterProps {
  stage: StageState;
  run: (action: Promise<unknown>) => void;
}

/** Below the stage: that oneself is on it, and for hosts who asks to come up. */
export function StageFooter({ stage, run }: StageFooterProps) {
  const labels = useLabels();
  const headingId = useId();
  const { mine, requests, canManage, onStage, limit, bring, leave } = stage;
  const full = onStage.length >= limit ? labels.stageFull(limit) : undefined;
  const asking = canManage ? requests : [];
  if (mine !== 'on' && asking.length === 0) return null;
  return (
    <div className="bc-stage-footer">
      {mine === 'on' && (
        <p className="bc-stage-mine">
          <span className="bc-stage-status">
            <Presentation className="bc-icon" aria-hidden="true" />
            {labels.stageOn}
          </span>
          <button type="button" className="bc-button bc-button-small" onClick={() => run(leave())}>
            {labels.stageLeave}
          </button>
        </p>
      )}
      {asking.length > 0 && (
        <>
          <p id={headingId} className="bc-stage-asking">
            {labels.stageRequests}
          </p>
          <ul className="bc-stage-requests" role="list" aria-labelledby={headingId}>
            {asking.map(({ sessionId, userName }) => (
              <li key={sessionId} className="bc-stage-request">
                <bdi>{userName}</bdi>
                <button
                  type="button"
                  className="bc-button bc-button-small"
                  aria-label={labels.stageBringName(userName)}
                  aria-disabled={full !== undefined}
                  title={full}
                  onClick={() => full ?? run(bring(sessionId))}
                >
                  {labels.stageBring}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

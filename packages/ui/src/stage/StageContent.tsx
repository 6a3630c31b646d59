import { LoaderCircle, Presentation } from '../icons/icons';
import { useStageLabels } from '../labels/useStageLabels';
import { StageBack } from './StageBack';
import { useStageContext } from './stageContext';
import { StageEmpty } from './StageEmpty';
import { StageLeave } from './StageLeave';
import { StageList } from './StageList';
import { StageProblem } from './StageProblem';
import { StageStatus } from './StageStatus';
import { StyledTile } from './StyledTile';

/** The content of the styled stage, put together from its parts. */
export function StageContent() {
  const labels = useStageLabels();
  const { stage, removed } = useStageContext('Stage');
  const { status, canManage, mine } = stage;
  const isIn = status === 'ready' || status === 'reconnecting';
  const hint = canManage ? labels.stageEmptyHostHint : labels.stageEmptyHint;
  return (
    <>
      {status === 'joining' ? (
        <StageEmpty className="bc-stage-empty">
          <p className="bc-notice">
            <LoaderCircle className="bc-icon bc-spinner" aria-hidden="true" />
            {labels.stageLoading}
          </p>
        </StageEmpty>
      ) : (
        <StageEmpty className="bc-empty bc-stage-empty">
          <span className="bc-empty-icon" aria-hidden="true">
            <Presentation />
          </span>
          <p className="bc-empty-title">{isIn ? labels.stageEmpty : labels.stageNotJoined}</p>
          {isIn && <p className="bc-empty-hint">{hint}</p>}
        </StageEmpty>
      )}
      <StageList className="bc-stage-list">{(entry) => <StyledTile entry={entry} />}</StageList>
      {(mine === 'on' || removed) && (
        <div className="bc-stage-footer">
          {mine === 'on' && (
            <p className="bc-stage-mine">
              <StageStatus className="bc-stage-status">
                <Presentation />
                {labels.stageOn}
              </StageStatus>
              <StageLeave className="bc-button bc-button-small" />
            </p>
          )}
          {removed && (
            <p className="bc-stage-mine">
              <span className="bc-stage-removed" dir="auto">
                {labels.stageRemoved(removed.userName)}
              </span>
              <StageBack className="bc-button bc-button-small" />
            </p>
          )}
        </div>
      )}
      <StageProblem className="bc-problem" retryClassName="bc-button bc-button-small" />
    </>
  );
}

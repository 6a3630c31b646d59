import { LoaderCircle, Presentation } from 'lucide-react';
import { useLabels } from '../labels/LabelsProvider';
import type { StageState } from './stageState';

/** What stands where nobody is on stage. */
export function StageEmpty({ stage }: { stage: StageState }) {
  const labels = useLabels();
  const { status, canManage } = stage;
  if (status === 'joining') {
    return (
      <div className="bc-stage-empty">
        <p className="bc-notice">
          <LoaderCircle className="bc-icon bc-spinner" aria-hidden="true" />
          {labels.stageLoading}
        </p>
      </div>
    );
  }
  const isIn = status === 'ready' || status === 'reconnecting';
  const hint = canManage ? labels.stageEmptyHostHint : labels.stageEmptyHint;
  return (
    <div className="bc-empty bc-stage-empty">
      <span className="bc-empty-icon" aria-hidden="true">
        <Presentation />
      </span>
      <p className="bc-empty-title">{isIn ? labels.stageEmpty : labels.stageNotJoined}</p>
      {isIn && <p className="bc-empty-hint">{hint}</p>}
    </div>
  );
}

import type { StageControls } from '@backchannel/react';
import { forwardRef, useRef, type ReactNode } from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { problemText } from '../internal/problemText';
import { useActions } from '../internal/useActions';
import { useKeptFocus } from '../internal/useKeptFocus';
import type { Labels } from '../labels/labels';
import { LabelsProvider } from '../labels/LabelsProvider';
import { useStageLabels } from '../labels/useStageLabels';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';
import { StageProvider } from './stageContext';
import type { StageEntry, StageState } from './stageState';
import { useRemoved } from './useRemoved';
import { useStageAnnouncements } from './useStageAnnouncements';

/** The state of `Stage.Root`. */
export interface StageRootState {
  status: StageControls['status'];
  /** This client’s own relation to the stage. */
  mine: StageControls['mine'];
}

/** The props of `Stage.Root` that concern what is seen. */
export interface StageLookProps extends PartProps<'section', StageRootState> {
  /** What fills a person's tile. Default: their camera, or their initials while it is off. */
  renderParticipant?: ((entry: StageEntry) => ReactNode) | undefined;
  /** Words of this stage that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** What `StageRootView` takes. */
export interface StageRootViewProps extends StageLookProps {
  stage: StageState;
  /** The session_ids of those whose microphone is off. */
  muted: ReadonlySet<string>;
}

/** The section of a stage, and what its parts share, for a given state of the hook. */
export const StageRootView = forwardRef<HTMLElement, StageRootViewProps>(function StageRootView(
  { stage, muted, renderParticipant, labels: ownLabels, ...props },
  ref,
) {
  const labels = useStageLabels(ownLabels);
  const root = useRef<HTMLElement>(null);
  const { onStage, mine, status } = stage;
  useKeptFocus(root, root);
  const announce = useAnnouncer(root);
  const { problem, run, isPending } = useActions(announce, (error) => problemText(error, labels));
  const [removed, setRemoved] = useRemoved(onStage);
  useStageAnnouncements(mine === 'on', labels, announce);

  const value = {
    stage,
    muted,
    videoOf: (entry: StageEntry) => renderParticipant?.(entry),
    problem,
    run,
    isPending,
    removed,
    remove: (entry: StageEntry) => {
      const say = () => announce({ kind: 'stage-off', text: labels.stageRemoved(entry.userName) });
      run(() => stage.remove(entry.sessionId).then(say), `remove ${entry.sessionId}`);
      setRemoved(entry);
    },
    putBack: () => {
      if (!removed) return;
      root.current?.focus();
      const text = labels.stageAnnounceBack(removed.userName);
      run(() =>
        stage.putBack(removed.sessionId).then(() => announce({ kind: 'stage-back', text })),
      );
      setRemoved(undefined);
    },
  };
  const own = { 'aria-label': labels.stageTitle, tabIndex: -1 };
  const section = usePart(
    { tag: 'section', state: { status, mine }, own, ref: [root, ref] },
    props,
  );
  return (
    <LabelsProvider labels={labels}>
      <StageProvider value={value}>{section}</StageProvider>
    </LabelsProvider>
  );
});

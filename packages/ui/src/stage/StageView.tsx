import {
  forwardRef,
  useEffect,
  useRef,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { useFocusAfterAction } from '../internal/useFocusAfterAction';
import { mergeProps } from '../internal/mergeProps';
import { useActionProblem } from '../internal/useActionProblem';
import { useLatest } from '../internal/useLatest';
import { useMergedRef } from '../internal/useMergedRef';
import type { Labels } from '../labels/labels';
import { LabelsProvider, useLabels } from '../labels/LabelsProvider';
import { StageEmpty } from './StageEmpty';
import { StageFooter } from './StageFooter';
import type { StageEntry, StageState } from './stageState';
import { StageTile } from './StageTile';

/** What `Stage` takes, and the props of the `<section>` that it renders. */
export interface StageProps extends ComponentPropsWithoutRef<'section'> {
  /**
   * What fills a person's tile. Name and actions are laid over it. Default: their camera, or their
   * initials while it is off.
   */
  renderParticipant?: (entry: StageEntry) => ReactNode;
  /** Words of this stage that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface StageViewProps extends StageProps {
  stage: StageState;
  /** The session_ids of those whose microphone is off. */
  muted: ReadonlySet<string>;
}

/** The stage as it looks for a given state of the hook. */
export const StageView = forwardRef<HTMLElement, StageViewProps>(function StageView(
  { stage, muted, renderParticipant, labels: ownLabels, ...props },
  ref,
) {
  const labels = useLabels(ownLabels);
  const root = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { onStage, canManage, mine, remove, status } = stage;
  const ids = onStage.map(({ sessionId }) => sessionId);
  const acted = useFocusAfterAction(ids, list, root);
  const announce = useAnnouncer(root);
  const { problem, run } = useActionProblem(announce);
  const words = useLatest(labels);
  const isOn = mine === 'on';
  const wasOn = useRef(isOn);

  useEffect(() => {
    if (wasOn.current === isOn) return;
    wasOn.current = isOn;
    const { stageAnnounceOn, stageAnnounceOff } = words.current;
    announce({ kind: 'stage', text: isOn ? stageAnnounceOn : stageAnnounceOff });
  }, [isOn, announce, words]);

  const onRemove = (sessionId: string) => {
    acted(sessionId, 'remove');
    run(remove(sessionId));
  };
  const own = {
    className: 'bc-root bc-stage',
    'aria-label': labels.stageTitle,
    'data-status': status,
    'data-mine': mine,
    tabIndex: -1,
  };

  return (
    <LabelsProvider labels={labels}>
      <section ref={useMergedRef(root, ref)} {...mergeProps(own, props)}>
        {onStage.length === 0 ? (
          <StageEmpty stage={stage} />
        ) : (
          <ul
            ref={list}
            className="bc-stage-list"
            role="list"
            data-count={Math.min(onStage.length, 10)}
          >
            {onStage.map((entry) => (
              <StageTile
                key={entry.sessionId}
                entry={entry}
                media={renderParticipant?.(entry)}
                isMuted={muted.has(entry.sessionId)}
                onRemove={canManage ? onRemove : undefined}
              />
            ))}
          </ul>
        )}
        <StageFooter stage={stage} run={run} />
        {problem && <p className="bc-problem">{problem}</p>}
      </section>
    </LabelsProvider>
  );
});

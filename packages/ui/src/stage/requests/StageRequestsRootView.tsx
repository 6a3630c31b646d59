import type { StageControls } from '@backchannel/react';
import { forwardRef, useId, useRef } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { problemText } from '../../internal/problemText';
import { useActions } from '../../internal/useActions';
import { useKeptFocus } from '../../internal/useKeptFocus';
import type { Labels } from '../../labels/labels';
import { LabelsProvider } from '../../labels/LabelsProvider';
import { useStageLabels } from '../../labels/useStageLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { RequestsProvider } from './requestsContext';
import type { RequestsState } from '../stageState';
import { useRequestAnnouncements } from './useRequestAnnouncements';

/** The state of `StageRequests.Root`. */
export interface StageRequestsRootState {
  status: StageControls['status'];
  /** Nobody asks, and nobody is invited. */
  empty: boolean;
}

/** How `StageRequests` looks, and the props of the `<section>` that it renders. */
export interface StageRequestsStyleProps extends PartProps<'section', StageRequestsRootState> {
  /** Words of this list that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** What `StageRequestsRootView` takes. */
export interface StageRequestsRootViewProps extends StageRequestsStyleProps {
  stage: RequestsState;
}

/** The section of the requests, and what its parts share, for a given state of the hook; nothing for those who are no hosts. */
export const StageRequestsRootView = forwardRef<HTMLElement, StageRequestsRootViewProps>(
  function StageRequestsRootView({ stage, labels: ownLabels, ...props }, ref) {
    const labels = useStageLabels(ownLabels);
    const headingId = useId();
    const root = useRef<HTMLElement>(null);
    const heading = useRef<HTMLHeadingElement>(null);
    const announce = useAnnouncer(root);
    const { requests, invited, canManage, limit, status } = stage;
    const { problem, run, isPending } = useActions(announce, (error) =>
      problemText(error, labels, { 'stage-full': labels.stageFull(limit) }),
    );
    useRequestAnnouncements(requests, canManage, labels, announce);
    const invitedIds = new Set(invited.map(({ sessionId }) => sessionId));
    const rows = [...requests.filter(({ sessionId }) => !invitedIds.has(sessionId)), ...invited];
    useKeptFocus(root, heading);
    const value = {
      stage,
      rows,
      invitedIds,
      full: stage.onStage.length >= limit ? labels.stageFull(limit) : undefined,
      headingId,
      heading,
      problem,
      run,
      isPending,
    };
    const state = { status, empty: rows.length === 0 };
    const own = { 'aria-labelledby': headingId };
    const section = usePart(
      { tag: 'section', state, own, ref: [root, ref], enabled: canManage },
      props,
    );
    return (
      <LabelsProvider labels={labels}>
        <RequestsProvider value={value}>{section}</RequestsProvider>
      </LabelsProvider>
    );
  },
);

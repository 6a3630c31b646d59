import { forwardRef, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { mergeProps } from '../internal/mergeProps';
import { useActionProblem } from '../internal/useActionProblem';
import { useFocusAfterAction } from '../internal/useFocusAfterAction';
import { useMergedRef } from '../internal/useMergedRef';
import type { Labels } from '../labels/labels';
import { LabelsProvider, useLabels } from '../labels/LabelsProvider';
import { StageRequestRow } from './StageRequestRow';
import type { StageState } from './stageState';
import { useRequestAnnouncements } from './useRequestAnnouncements';

/** What the requests read of `useStage`. */
type RequestsState = Pick<
  StageState,
  'requests' | 'invited' | 'onStage' | 'limit' | 'canManage' | 'status' | 'bring' | 'remove'
>;

/** How `StageRequests` looks, and the props of the `<section>` that it renders. */
export interface StageRequestsStyleProps extends ComponentPropsWithoutRef<'section'> {
  /** Words of this list that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface StageRequestsViewProps extends StageRequestsStyleProps {
  stage: RequestsState;
}

/** The requests as they look for a given state of the hook; nothing for those who are no hosts. */
export const StageRequestsView = forwardRef<HTMLElement, StageRequestsViewProps>(
  function StageRequestsView({ stage, labels: ownLabels, ...props }, ref) {
    const labels = useLabels(ownLabels);
    const headingId = useId();
    const root = useRef<HTMLElement>(null);
    const heading = useRef<HTMLHeadingElement>(null);
    const list = useRef<HTMLUListElement>(null);
    const merged = useMergedRef(root, ref);
    const announce = useAnnouncer(root);
    const { problem, run } = useActionProblem(announce);
    const { requests, invited, canManage, limit, status } = stage;
    useRequestAnnouncements(requests, canManage, labels, announce);
    const invitedIds = new Set(invited.map(({ sessionId }) => sessionId));
    const rows = [...requests.filter(({ sessionId }) => !invitedIds.has(sessionId)), ...invited];
    const ids = rows.map(({ sessionId }) => sessionId);
    const acted = useFocusAfterAction(ids, list, heading);
    const full = stage.onStage.length >= limit ? labels.stageFull(limit) : undefined;
    const bring = (sessionId: string) => {
      acted(sessionId, 'call');
      run(stage.bring(sessionId));
    };
    const withdraw = (sessionId: string) => {
      acted(sessionId, 'call');
      run(stage.remove(sessionId));
    };
    const own = {
      className: 'bc-root bc-requests',
      'aria-labelledby': headingId,
      'data-status': status,
      'data-empty': rows.length === 0 || undefined,
    };

    if (!canManage) return null;
    return (
      <LabelsProvider labels={labels}>
        <section ref={merged} {...mergeProps(own, props)}>
          <div className="bc-header">
            <h2 ref={heading} id={headingId} className="bc-title" tabIndex={-1}>
              {labels.stageRequests}{' '}
              <span className="bc-count" data-empty={rows.length === 0 || undefined}>
                {rows.length}
              </span>
            </h2>
          </div>
          {problem && <p className="bc-problem">{problem}</p>}
          {rows.length === 0 ? (
            <p className="bc-requests-empty">{labels.stageRequestsEmpty}</p>
          ) : (
            <ul ref={list} className="bc-requests-list" role="list">
              {rows.map((entry) => (
                <StageRequestRow
                  key={entry.sessionId}
                  entry={entry}
                  isInvited={invitedIds.has(entry.sessionId)}
                  full={full}
                  onBring={bring}
                  onWithdraw={withdraw}
                />
              ))}
            </ul>
          )}
        </section>
      </LabelsProvider>
    );
  },
);

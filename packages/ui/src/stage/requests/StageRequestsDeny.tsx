import { forwardRef } from 'react';
import { useStageLabels } from '../../labels/useStageLabels';
import { useRequestContext, useRequestsContext } from './requestsContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** The state of `StageRequests.Deny`. */
export interface StageRequestsDenyState {
  /** It takes an invitation back. */
  invited: boolean;
}

/** What `StageRequests.Deny` takes: the props of a `<button>`. */
export type StageRequestsDenyProps = PartProps<'button', StageRequestsDenyState>;

/**
 * Declines the request, or takes the invitation back; the focus goes to the same button of the next row.
 *
 * @example
 * ```tsx
 * <StageRequests.Deny className="button" />
 * ```
 */
export const StageRequestsDeny = forwardRef<HTMLButtonElement, StageRequestsDenyProps>(
  function StageRequestsDeny(props, ref) {
    const labels = useStageLabels();
    const { stage, run, isPending } = useRequestsContext('StageRequests.Deny');
    const { entry, invited } = useRequestContext('StageRequests.Deny');
    const { sessionId, userName } = entry;
    const name = invited ? labels.stageWithdrawName : labels.stageDenyName;
    const key = `deny ${sessionId}`;
    const own = {
      type: 'button',
      'data-action': 'deny',
      'aria-label': name(userName),
      'aria-busy': isPending(key),
      onClick: () => run(() => (invited ? stage.remove : stage.deny)(sessionId), key),
      children: invited ? labels.stageWithdraw : labels.stageDeny,
    };
    return usePart({ tag: 'button', state: { invited }, own, ref }, props);
  },
);

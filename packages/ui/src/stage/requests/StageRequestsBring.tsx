import { forwardRef } from 'react';
import { useStageLabels } from '../../labels/useStageLabels';
import { useRequestContext, useRequestsContext } from './requestsContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** The state of `StageRequests.Bring`. */
export interface StageRequestsBringState {
  /** The stage is full. */
  disabled: boolean;
}

/** What `StageRequests.Bring` takes: the props of a `<button>`. */
export type StageRequestsBringProps = PartProps<'button', StageRequestsBringState>;

/**
 * Brings who asks on stage; the focus goes to the same button of the next row. With the reason and without effect while the stage is full.
 *
 * @example
 * ```tsx
 * <StageRequests.Bring className="button" />
 * ```
 */
export const StageRequestsBring = forwardRef<HTMLButtonElement, StageRequestsBringProps>(
  function StageRequestsBring(props, ref) {
    const labels = useStageLabels();
    const { stage, full, run, isPending } = useRequestsContext('StageRequests.Bring');
    const { entry, invited } = useRequestContext('StageRequests.Bring');
    const { sessionId, userName } = entry;
    const key = `bring ${sessionId}`;
    const own = {
      type: 'button',
      'data-action': 'bring',
      'aria-label': labels.stageBringName(userName),
      'aria-disabled': full !== undefined,
      'aria-busy': isPending(key),
      title: full,
      onClick: () => full ?? run(() => stage.bring(sessionId), key),
      children: labels.stageBring,
    };
    const state = { disabled: full !== undefined };
    return usePart({ tag: 'button', state, own, ref, enabled: !invited }, props);
  },
);

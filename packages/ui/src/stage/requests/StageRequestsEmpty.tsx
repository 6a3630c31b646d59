import { forwardRef } from 'react';
import { useStageLabels } from '../../labels/useStageLabels';
import { useRequestsContext } from './requestsContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** What `StageRequests.Empty` takes: the props of a `<p>`. */
export type StageRequestsEmptyProps = PartProps<'p'>;

/**
 * What stands where nobody asks; not there otherwise.
 *
 * @example
 * ```tsx
 * <StageRequests.Empty>Nobody.</StageRequests.Empty>
 * ```
 */
export const StageRequestsEmpty = forwardRef<HTMLParagraphElement, StageRequestsEmptyProps>(
  function StageRequestsEmpty(props, ref) {
    const labels = useStageLabels();
    const { rows } = useRequestsContext('StageRequests.Empty');
    const own = { children: labels.stageRequestsEmpty };
    return usePart({ tag: 'p', own, ref, enabled: rows.length === 0 }, props);
  },
);

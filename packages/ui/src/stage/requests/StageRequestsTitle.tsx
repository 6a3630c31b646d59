import { forwardRef } from 'react';
import { useStageLabels } from '../../labels/useStageLabels';
import { useRequestsContext } from './requestsContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** What `StageRequests.Title` takes: the props of a `<h2>`. */
export type StageRequestsTitleProps = PartProps<'h2'>;

/**
 * The heading, which has the focus after the last request is answered.
 *
 * @example
 * ```tsx
 * <StageRequests.Title>Who wants to speak? <StageRequests.Count /></StageRequests.Title>
 * ```
 */
export const StageRequestsTitle = forwardRef<HTMLHeadingElement, StageRequestsTitleProps>(
  function StageRequestsTitle(props, ref) {
    const labels = useStageLabels();
    const { heading, headingId } = useRequestsContext('StageRequests.Title');
    const own = { id: headingId, tabIndex: -1, children: labels.stageRequests };
    return usePart({ tag: 'h2', own, ref: [heading, ref] }, props);
  },
);

import { forwardRef } from 'react';
import { useStageLabels } from '../../labels/useStageLabels';
import { useProblemPart, type ProblemPartProps } from '../../part/useProblemPart';
import { useRequestsContext } from './requestsContext';

/** What `StageRequests.Problem` takes: the props of a `<p>`. */
export type StageRequestsProblemProps = ProblemPartProps;

/**
 * What the last action failed with, in words, and a button that tries it again where that makes sense; it is announced, too.
 *
 * @example
 * ```tsx
 * <StageRequests.Problem className="problem" retryClassName="button" />
 * ```
 */
export const StageRequestsProblem = forwardRef<HTMLParagraphElement, StageRequestsProblemProps>(
  function StageRequestsProblem(props, ref) {
    const { problem } = useRequestsContext('StageRequests.Problem');
    return useProblemPart(problem, useStageLabels(), props, ref);
  },
);

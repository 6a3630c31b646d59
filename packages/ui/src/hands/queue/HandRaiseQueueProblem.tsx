import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import { useProblemPart, type ProblemPartProps } from '../../part/useProblemPart';
import { useQueueContext } from './queueContext';

/** What `HandRaiseQueue.Problem` takes: the props of a `<p>`. */
export type HandRaiseQueueProblemProps = ProblemPartProps;

/**
 * What the last action failed with, in words, and a button that tries it again where that makes sense; it is announced, too.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Problem className="problem" retryClassName="button" />
 * ```
 */
export const HandRaiseQueueProblem = forwardRef<HTMLParagraphElement, HandRaiseQueueProblemProps>(
  function HandRaiseQueueProblem(props, ref) {
    const { problem } = useQueueContext('HandRaiseQueue.Problem');
    return useProblemPart(problem, useHandLabels(), props, ref);
  },
);

import { forwardRef } from 'react';
import { useStageLabels } from '../labels/useStageLabels';
import { useProblemPart, type ProblemPartProps } from '../part/useProblemPart';
import { useStageContext } from './stageContext';

/** What `Stage.Problem` takes: the props of a `<p>`. */
export type StageProblemProps = ProblemPartProps;

/**
 * What the last action failed with, in words, and a button that tries it again where that makes sense; it is announced, too.
 *
 * @example
 * ```tsx
 * <Stage.Problem className="problem" retryClassName="button" />
 * ```
 */
export const StageProblem = forwardRef<HTMLParagraphElement, StageProblemProps>(
  function StageProblem(props, ref) {
    const { problem } = useStageContext('Stage.Problem');
    return useProblemPart(problem, useStageLabels(), props, ref);
  },
);

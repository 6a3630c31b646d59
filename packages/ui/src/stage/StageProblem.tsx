import { forwardRef } from 'react';
import { useStageContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** What `Stage.Problem` takes: the props of a `<p>`. */
export type StageProblemProps = PartProps<'p'>;

/**
 * What the last action failed with, in words; it is announced, too.
 *
 * @example
 * ```tsx
 * <Stage.Problem className="problem" />
 * ```
 */
export const StageProblem = forwardRef<HTMLParagraphElement, StageProblemProps>(
  function StageProblem(props, ref) {
    const { problem } = useStageContext('Stage.Problem');
    return usePart(
      { tag: 'p', own: { children: problem }, ref, enabled: problem !== undefined },
      props,
    );
  },
);

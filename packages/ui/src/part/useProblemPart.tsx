import type { Ref } from 'react';
import type { Problem } from '../internal/useActions';
import type { ProblemLabels } from '../labels/problemLabels';
import type { PartProps } from './PartProps';
import { usePart } from './usePart';

/** What a part takes that says what failed: the props of a `<p>`. */
export interface ProblemPartProps extends PartProps<'p'> {
  /** The class of the button that tries again. */
  retryClassName?: string | undefined;
}

/** What the last action failed with, and the way to try it again; nothing while nothing failed. */
export function useProblemPart(
  problem: Problem | undefined,
  labels: ProblemLabels,
  { retryClassName, ...props }: ProblemPartProps,
  ref: Ref<Element>,
) {
  const children = (
    <>
      {problem?.text}{' '}
      {problem?.retry && (
        <button type="button" className={retryClassName} onClick={problem.retry}>
          {labels.problemRetry}
        </button>
      )}
    </>
  );
  const own = { dir: 'auto', children };
  return usePart({ tag: 'p', own, ref, enabled: problem !== undefined }, props);
}

import { forwardRef } from 'react';
import { useRequestsContext } from './requestsContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** What `StageRequests.Problem` takes: the props of a `<p>`. */
export type StageRequestsProblemProps = PartProps<'p'>;

/**
 * What the last action failed with, in words; it is announced, too.
 *
 * @example
 * ```tsx
 * <StageRequests.Problem className="problem" />
 * ```
 */
export const StageRequestsProblem = forwardRef<HTMLParagraphElement, StageRequestsProblemProps>(
  function StageRequestsProblem(props, ref) {
    const { problem } = useRequestsContext('StageRequests.Problem');
    return usePart(
      { tag: 'p', own: { children: problem }, ref, enabled: problem !== undefined },
      props,
    );
  },
);

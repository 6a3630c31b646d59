import { forwardRef } from 'react';
import { useRequestsContext } from './requestsContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** The state of `StageRequests.Count`. */
export interface StageRequestsCountState {
  /** There is nobody. */
  empty: boolean;
}

/** What `StageRequests.Count` takes: the props of a `<span>`. */
export type StageRequestsCountProps = PartProps<'span', StageRequestsCountState>;

/**
 * How many ask or are invited, as a number.
 *
 * @example
 * ```tsx
 * <StageRequests.Count className="badge" />
 * ```
 */
export const StageRequestsCount = forwardRef<HTMLSpanElement, StageRequestsCountProps>(
  function StageRequestsCount(props, ref) {
    const { rows } = useRequestsContext('StageRequests.Count');
    const state = { empty: rows.length === 0 };
    return usePart({ tag: 'span', state, own: { children: rows.length }, ref }, props);
  },
);

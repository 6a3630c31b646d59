import { forwardRef } from 'react';
import { RequestProvider, useRequestsContext } from './requestsContext';
import { StageRequestsBring } from './StageRequestsBring';
import { StageRequestsDeny } from './StageRequestsDeny';
import type { StageEntry } from '../stageState';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** The state of `StageRequests.Item`. */
export interface StageRequestsItemState {
  /** They are invited and have not answered. */
  invited: boolean;
}

/** What `StageRequests.Item` takes, and the props of a `<li>`. */
export interface StageRequestsItemProps extends PartProps<'li', StageRequestsItemState> {
  entry: StageEntry;
}

/**
 * Somebody who asks, or is invited and has not answered. Without children it has the name, `StageRequests.Bring` and `StageRequests.Deny`.
 *
 * @example
 * ```tsx
 * <StageRequests.Item entry={entry} className="row" />
 * ```
 */
export const StageRequestsItem = forwardRef<HTMLLIElement, StageRequestsItemProps>(
  function StageRequestsItem({ entry, ...props }, ref) {
    const { invitedIds } = useRequestsContext('StageRequests.Item');
    const value = { entry, invited: invitedIds.has(entry.sessionId) };
    const own = {
      'data-row': '',
      children: (
        <>
          <bdi>{entry.userName}</bdi> <StageRequestsBring /> <StageRequestsDeny />
        </>
      ),
    };
    const item = usePart({ tag: 'li', state: { invited: value.invited }, own, ref }, props);
    return <RequestProvider value={value}>{item}</RequestProvider>;
  },
);

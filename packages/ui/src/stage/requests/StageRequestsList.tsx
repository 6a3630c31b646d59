import { forwardRef, Fragment, type ReactNode } from 'react';
import { useRequestsContext } from './requestsContext';
import { StageRequestsItem } from './StageRequestsItem';
import type { StageEntry } from '../stageState';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** What `StageRequests.List` takes, and the props of a `<ul>`. */
export interface StageRequestsListProps extends Omit<PartProps<'ul'>, 'children'> {
  /** Renders one person. Default: a plain `StageRequests.Item`. */
  children?: ((entry: StageEntry) => ReactNode) | undefined;
}

/**
 * Who asks, then who is invited; not there while nobody is.
 *
 * @example
 * ```tsx
 * <StageRequests.List>{(entry) => <StageRequests.Item entry={entry} />}</StageRequests.List>
 * ```
 */
export const StageRequestsList = forwardRef<HTMLUListElement, StageRequestsListProps>(
  function StageRequestsList({ children = renderPlain, ...props }, ref) {
    const { rows } = useRequestsContext('StageRequests.List');
    const content = rows.map((entry) => (
      <Fragment key={entry.sessionId}>{children(entry)}</Fragment>
    ));
    const own = { role: 'list', children: content };
    return usePart({ tag: 'ul', own, ref, enabled: rows.length > 0 }, props);
  },
);

const renderPlain = (entry: StageEntry) => <StageRequestsItem entry={entry} />;

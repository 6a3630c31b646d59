import { useStage, type StageControls } from '@backchannel/react';
import { forwardRef } from 'react';
import {
  StageRequestsRootView,
  type StageRequestsRootState,
  type StageRequestsStyleProps,
} from './StageRequestsRootView';

export type { StageRequestsRootState, StageRequestsStyleProps };

/** What `StageRequests.Root` takes. */
export interface StageRequestsRootProps extends StageRequestsStyleProps {
  /** How many may be on stage. Default: 4. */
  limit?: number | undefined;
  /** The result of a `useStage` of your own, for a component that needs it as well. Default: the root calls `useStage`. */
  stage?: StageControls | undefined;
}

/**
 * Who asks to come on stage in your own look, for hosts: the section around the parts, which announces new requests. It renders nothing for
 * everybody else.
 *
 * @example
 * ```tsx
 * import { StageRequests } from '@backchannel/ui/parts';
 *
 * <StageRequests.Root className="requests">
 *   <StageRequests.Title />
 *   <StageRequests.Empty />
 *   <StageRequests.List />
 * </StageRequests.Root>
 * ```
 */
export const StageRequestsRoot = forwardRef<HTMLElement, StageRequestsRootProps>(
  function StageRequestsRoot({ limit, stage, ...props }, ref) {
    return stage ? (
      <StageRequestsRootView {...props} ref={ref} stage={stage} />
    ) : (
      <Live {...props} ref={ref} limit={limit} />
    );
  },
);

const Live = forwardRef<HTMLElement, Omit<StageRequestsRootProps, 'stage'>>(function Live(
  { limit, ...props },
  ref,
) {
  const stage = useStage(limit === undefined ? {} : { limit });
  return <StageRequestsRootView {...props} ref={ref} stage={stage} />;
});

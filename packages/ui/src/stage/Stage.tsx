import { forwardRef } from 'react';
import { withClass } from '../part/withClass';
import { useStylesCheck } from '../styles/useStylesCheck';
import { StageContent } from './StageContent';
import { StageRoot } from './StageRoot';
import type { StageLookProps } from './StageRootView';

/** What `Stage` takes, and the props of the `<section>` that it renders. */
export type StageProps = Omit<StageLookProps, 'children'>;

/**
 * Who is on stage, the same for everybody and for late joiners too. Hosts take people off it, and back to their place in the queue. Who asks to
 * come up is in `StageRequests`.
 *
 * The stage is host-held: while a host is present, nobody else can change what anybody sees. It keeps
 * to 16:9 unless it is given a height.
 *
 * @example
 * ```tsx
 * <Stage renderParticipant={({ sessionId }) => <MyTile sessionId={sessionId} />} />
 * ```
 */
export const Stage = forwardRef<HTMLElement, StageProps>(function Stage(
  { className, ...props },
  ref,
) {
  useStylesCheck();
  return (
    <StageRoot {...props} ref={ref} className={withClass('bc-root bc-stage', className)}>
      <StageContent />
    </StageRoot>
  );
});

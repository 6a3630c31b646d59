import { useFloorCue, useStage } from '@backchannel/react';
import { forwardRef } from 'react';
import {
  StageInvitationRootView,
  type StageInvitationLookProps,
  type StageInvitationRootState,
} from './StageInvitationRootView';

export type { StageInvitationLookProps as StageInvitationRootProps, StageInvitationRootState };

/**
 * An invitation in your own look: the section around its parts, which announces it and gives the focus back. It renders nothing while there
 * is nothing to ask, never takes the focus, and stays until it is answered.
 *
 * @example
 * ```tsx
 * import { StageInvitation } from '@backchannel/ui/parts';
 *
 * <StageInvitation.Root className="invitation">
 *   <StageInvitation.Title />
 *   <StageInvitation.Hint />
 *   <StageInvitation.Decline /> <StageInvitation.Accept />
 * </StageInvitation.Root>
 * ```
 */
export const StageInvitationRoot = forwardRef<HTMLElement, StageInvitationLookProps>(
  function StageInvitationRoot(props, ref) {
    const floor = useFloorCue();
    const stage = useStage();
    return <StageInvitationRootView {...props} ref={ref} floor={floor} stage={stage} />;
  },
);

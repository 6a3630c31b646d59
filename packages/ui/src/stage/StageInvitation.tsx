import { useFloorCue, useStage } from '@backchannel/react';
import { forwardRef } from 'react';
import { StageInvitationView, type StageInvitationProps } from './StageInvitationView';

export type { StageInvitationProps };

/**
 * Asks the person whom a host invites to the stage whether to come, and the person to whom a host has
 * given the floor whether to unmute. It renders nothing until then, never takes the focus, and stays
 * until it is answered.
 *
 * The invitation is host-held (`bring(sessionId, { consent: true })`), so it is there again after a
 * reload of the host. The cue is a private message, obeyed only from hosts and from the server.
 *
 * @example
 * ```tsx
 * <StageInvitation />
 * ```
 */
export const StageInvitation = forwardRef<HTMLElement, StageInvitationProps>(
  function StageInvitation(props, ref) {
    const floor = useFloorCue();
    const stage = useStage();
    return <StageInvitationView {...props} ref={ref} floor={floor} stage={stage} />;
  },
);

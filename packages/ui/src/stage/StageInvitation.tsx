import { useFloorCue } from '@backchannel/react';
import { forwardRef } from 'react';
import { StageInvitationView, type StageInvitationProps } from './StageInvitationView';

export type { StageInvitationProps };

/**
 * Asks the person to whom a host has given the floor whether to unmute. It renders nothing until then,
 * never takes the focus, and stays until it is answered.
 *
 * The cue is a private message, obeyed only from hosts and from the server.
 *
 * @example
 * ```tsx
 * <StageInvitation />
 * ```
 */
export const StageInvitation = forwardRef<HTMLElement, StageInvitationProps>(
  function StageInvitation({ onFloor, ...props }, ref) {
    const floor = useFloorCue({ onFloor });
    return <StageInvitationView {...props} ref={ref} floor={floor} />;
  },
);

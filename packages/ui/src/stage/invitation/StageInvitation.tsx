import { forwardRef } from 'react';
import { withClass } from '../../part/withClass';
import { useStylesCheck } from '../../styles/useStylesCheck';
import { StageInvitationContent } from './StageInvitationContent';
import { StageInvitationRoot } from './StageInvitationRoot';
import type { StageInvitationLookProps } from './StageInvitationRootView';

/** What `StageInvitation` takes, and the props of the `<section>` that it renders. */
export type StageInvitationProps = Omit<StageInvitationLookProps, 'children'>;

/**
 * Asks the person whom a host invites to the stage whether to come, and the person to whom a host has
 * given the floor whether to unmute. It renders nothing until then, never takes the focus, and stays
 * until it is answered.
 *
 * The invitation is host-held (`bring(sessionId, { consent: true })`), so it stays through a
 * reload of the host. The cue is a private message, obeyed only from hosts and from the server.
 *
 * @example
 * ```tsx
 * <StageInvitation />
 * ```
 */
export const StageInvitation = forwardRef<HTMLElement, StageInvitationProps>(
  function StageInvitation({ className, ...props }, ref) {
    useStylesCheck();
    return (
      <StageInvitationRoot
        {...props}
        ref={ref}
        className={withClass('bc-root bc-invitation', className)}
      >
        <StageInvitationContent />
      </StageInvitationRoot>
    );
  },
);

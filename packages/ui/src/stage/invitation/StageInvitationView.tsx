import { forwardRef } from 'react';
import { withClass } from '../../part/withClass';
import { StageInvitationContent } from './StageInvitationContent';
import {
  StageInvitationRootView,
  type StageInvitationRootViewProps,
} from './StageInvitationRootView';

/** The styled invitation as it looks for a given state of the hooks; nothing while there is none. */
export const StageInvitationView = forwardRef<HTMLElement, StageInvitationRootViewProps>(
  function StageInvitationView({ className, ...props }, ref) {
    return (
      <StageInvitationRootView
        {...props}
        ref={ref}
        className={withClass('bc-root bc-invitation', className)}
      >
        <StageInvitationContent />
      </StageInvitationRootView>
    );
  },
);

import { Mic, Presentation } from '../../icons/icons';
import { useInvitationContext } from './invitationContext';
import { StageInvitationAccept } from './StageInvitationAccept';
import { StageInvitationDecline } from './StageInvitationDecline';
import { StageInvitationHint } from './StageInvitationHint';
import { StageInvitationTitle } from './StageInvitationTitle';

/** The content of the styled invitation, put together from its parts. */
export function StageInvitationContent() {
  const { kind } = useInvitationContext('StageInvitation').invitation;
  return (
    <>
      <span className="bc-invitation-icon" aria-hidden="true">
        {kind === 'stage' ? <Presentation /> : <Mic />}
      </span>
      <div className="bc-invitation-text">
        <StageInvitationTitle className="bc-invitation-title" />
        <StageInvitationHint className="bc-invitation-hint" />
      </div>
      <div className="bc-invitation-actions">
        <StageInvitationDecline className="bc-button" />
        <StageInvitationAccept className="bc-button bc-button-primary" />
      </div>
    </>
  );
}

import { createPartContext } from '../../part/createPartContext';
import type { Invitation } from './invitationOf';

/** What `StageInvitation.Root` gives to its parts. */
export interface InvitationContext {
  invitation: Invitation;
  titleId: string;
  /** Whether the last answer failed. */
  failed: boolean;
  accept: () => void;
  decline: () => void;
}

export const [InvitationProvider, useInvitationContext] =
  createPartContext<InvitationContext>('StageInvitation.Root');

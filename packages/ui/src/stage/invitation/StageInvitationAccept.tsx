import { forwardRef } from 'react';
import { useInvitationContext } from './invitationContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** What `StageInvitation.Accept` takes: the props of a `<button>`. */
export type StageInvitationAcceptProps = PartProps<'button'>;

/**
 * Comes on stage, or turns the microphone on.
 *
 * @example
 * ```tsx
 * <StageInvitation.Accept className="button" />
 * ```
 */
export const StageInvitationAccept = forwardRef<HTMLButtonElement, StageInvitationAcceptProps>(
  function StageInvitationAccept(props, ref) {
    const { invitation, accept } = useInvitationContext('StageInvitation.Accept');
    const own = { type: 'button', onClick: accept, children: invitation.yes };
    return usePart({ tag: 'button', own, ref }, props);
  },
);

import { forwardRef } from 'react';
import { useInvitationContext } from './invitationContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** The state of `StageInvitation.Hint`. */
export interface StageInvitationHintState {
  /** The last answer failed. */
  failed: boolean;
}

/** What `StageInvitation.Hint` takes: the props of a `<p>`. */
export type StageInvitationHintProps = PartProps<'p', StageInvitationHintState>;

/**
 * What follows from a yes, or what a yes failed with.
 *
 * @example
 * ```tsx
 * <StageInvitation.Hint className="hint" />
 * ```
 */
export const StageInvitationHint = forwardRef<HTMLParagraphElement, StageInvitationHintProps>(
  function StageInvitationHint(props, ref) {
    const { invitation, failed } = useInvitationContext('StageInvitation.Hint');
    const own = { children: failed ? invitation.failed : invitation.hint };
    return usePart({ tag: 'p', state: { failed }, own, ref }, props);
  },
);

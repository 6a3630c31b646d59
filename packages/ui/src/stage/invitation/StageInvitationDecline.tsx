import { forwardRef } from 'react';
import { useStageLabels } from '../../labels/useStageLabels';
import { useInvitationContext } from './invitationContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** What `StageInvitation.Decline` takes: the props of a `<button>`. */
export type StageInvitationDeclineProps = PartProps<'button'>;

/**
 * Not now.
 *
 * @example
 * ```tsx
 * <StageInvitation.Decline className="button" />
 * ```
 */
export const StageInvitationDecline = forwardRef<HTMLButtonElement, StageInvitationDeclineProps>(
  function StageInvitationDecline(props, ref) {
    const labels = useStageLabels();
    const { decline } = useInvitationContext('StageInvitation.Decline');
    const own = { type: 'button', onClick: decline, children: labels.invitationDismiss };
    return usePart({ tag: 'button', own, ref }, props);
  },
);

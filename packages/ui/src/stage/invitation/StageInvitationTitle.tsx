import { forwardRef } from 'react';
import { Sentence } from '../../labels/Sentence';
import { useInvitationContext } from './invitationContext';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';

/** What `StageInvitation.Title` takes: the props of a `<p>`. */
export type StageInvitationTitleProps = PartProps<'p'>;

/**
 * Who asks, and what for.
 *
 * @example
 * ```tsx
 * <StageInvitation.Title className="title" />
 * ```
 */
export const StageInvitationTitle = forwardRef<HTMLParagraphElement, StageInvitationTitleProps>(
  function StageInvitationTitle(props, ref) {
    const { invitation, titleId } = useInvitationContext('StageInvitation.Title');
    const { name, title, titleWithoutName } = invitation;
    const children = name === undefined ? titleWithoutName : <Sentence words={title} name={name} />;
    return usePart({ tag: 'p', own: { id: titleId, children }, ref }, props);
  },
);

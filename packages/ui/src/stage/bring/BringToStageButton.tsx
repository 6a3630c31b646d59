import { useParticipant, useStage } from '@backchannel/react';
import { forwardRef } from 'react';
import { BringToStageButtonView, type BringButtonStyleProps } from './BringToStageButtonView';

/** What `BringToStageButton` takes. */
export interface BringToStageButtonProps extends BringButtonStyleProps {
  /** Who is to be brought. */
  sessionId: string;
  /** How many may be on stage. Default: 4. */
  limit?: number;
}

/**
 * Brings one participant on stage, or invites them with `consent`; withdraws the invitation while they have not answered, and takes them off
 * when they are on. One button throughout, so that the focus stays. It renders nothing for those who are no hosts.
 *
 * @example
 * ```tsx
 * <li>{userName} <BringToStageButton sessionId={sessionId} consent /></li>
 * ```
 */
export const BringToStageButton = forwardRef<HTMLButtonElement, BringToStageButtonProps>(
  function BringToStageButton({ sessionId, limit, ...props }, ref) {
    const stage = useStage(limit === undefined ? {} : { limit });
    const person = useParticipant(sessionId);
    if (!person) return null;
    return <BringToStageButtonView {...props} ref={ref} stage={stage} person={person} />;
  },
);

import { useParticipant, useRole } from '@backchannel/react';
import { forwardRef } from 'react';
import { RoleBadgeView, type BadgeRole, type RoleBadgeStyleProps } from './RoleBadgeView';

/** What `RoleBadge` takes. */
export interface RoleBadgeProps extends RoleBadgeStyleProps {
  /** Whose role it is. */
  sessionId: string;
  /** Whether what a participant says of itself is shown where it was given no role, in words as a claim. Default: false. */
  showClaim?: boolean;
}

/**
 * The role of one participant, as a host or a meeting token gave it, else that Daily says they are a host. Nothing without one.
 *
 * What a participant says of itself is never shown as a role: with `showClaim` it reads “says: …”.
 *
 * @example
 * ```tsx
 * <li>{userName} <RoleBadge sessionId={sessionId} /></li>
 * ```
 */
export const RoleBadge = forwardRef<HTMLElement, RoleBadgeProps>(function RoleBadge(
  { sessionId, showClaim = false, ...props },
  ref,
) {
  const { role, claimedRole } = useRole(sessionId);
  const isHost = useParticipant(sessionId)?.isHost ?? false;
  const badge = badgeOf(role, isHost, showClaim ? claimedRole : null);
  return <RoleBadgeView {...props} ref={ref} badge={badge} />;
});

function badgeOf(role: string | null, isHost: boolean, claim: string | null): BadgeRole | null {
  if (role !== null) return { kind: 'given', name: role };
  if (isHost) return { kind: 'host', name: 'host' };
  return claim === null ? null : { kind: 'claimed', name: claim };
}

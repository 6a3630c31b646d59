import { forwardRef } from 'react';
import type { RoleLabels } from '../labels/roleLabels';
import type { Labels } from '../labels/labels';
import { useRoleLabels } from '../labels/useRoleLabels';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';
import { withClass } from '../part/withClass';

/** What a badge shows: a role that was given, that Daily gave, or that a participant only says of itself. */
export interface BadgeRole {
  name: string;
  kind: 'given' | 'host' | 'claimed';
}

/** How a `RoleBadge` looks, and the props of the `<span>` that it renders. */
export interface RoleBadgeStyleProps extends PartProps<'span', RoleBadgeState> {
  /** Words of this badge that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** The state of a `RoleBadge`. */
export interface RoleBadgeState {
  /** The role as it was given, or claimed; `host` for hosts without one. */
  role: string;
  kind: BadgeRole['kind'];
}

interface RoleBadgeViewProps extends RoleBadgeStyleProps {
  badge: BadgeRole | null;
}

/** The badge as it looks for a given role; nothing without one. */
export const RoleBadgeView = forwardRef<HTMLElement, RoleBadgeViewProps>(function RoleBadgeView(
  { badge, labels: ownLabels, className, ...props },
  ref,
) {
  const labels = useRoleLabels(ownLabels);
  const { kind = 'given', name = '' } = badge ?? {};
  return usePart(
    {
      tag: 'span',
      state: { role: name, kind },
      own: { dir: 'auto', children: textOf(badge, labels) },
      ref,
      enabled: badge !== null,
    },
    { ...props, className: withClass('bc-root bc-role', className) },
  );
});

function textOf(badge: BadgeRole | null, labels: RoleLabels): string {
  if (badge?.kind === 'host') return labels.roleHost;
  const name = badge ? labels.roleName(badge.name) : '';
  return badge?.kind === 'claimed' ? labels.roleClaimed(name) : name;
}

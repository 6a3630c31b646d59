import { useRender } from '@base-ui/react/use-render';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { mergeProps } from '../internal/mergeProps';
import type { Labels } from '../labels/labels';
import { useLabels } from '../labels/LabelsProvider';

/** What a badge shows: a role that was given, that Daily gave, or that a participant only says of itself. */
export interface BadgeRole {
  name: string;
  kind: 'given' | 'host' | 'claimed';
}

/** How a `RoleBadge` looks, and the props of the `<span>` that it renders. */
export interface RoleBadgeStyleProps extends ComponentPropsWithoutRef<'span'> {
  /** Another element, or a function of the props and `{ role, kind }` that answers one. */
  render?: useRender.RenderProp<{ role: string; kind: BadgeRole['kind'] }>;
  /** Words of this badge that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface RoleBadgeViewProps extends RoleBadgeStyleProps {
  badge: BadgeRole | null;
}

/** The badge as it looks for a given role; nothing without one. */
export const RoleBadgeView = forwardRef<HTMLElement, RoleBadgeViewProps>(function RoleBadgeView(
  { badge, render, labels: ownLabels, ...props },
  ref,
) {
  const labels = useLabels(ownLabels);
  const { kind = 'given', name = '' } = badge ?? {};
  const own = { className: 'bc-root bc-role', dir: 'auto', children: textOf(badge, labels) };
  return useRender({
    enabled: badge !== null,
    defaultTagName: 'span',
    render,
    ref,
    state: { role: name, kind },
    props: mergeProps(own, props),
  });
});

function textOf(badge: BadgeRole | null, labels: Labels): string {
  if (badge?.kind === 'host') return labels.roleHost;
  const name = badge ? labels.roleName(badge.name) : '';
  return badge?.kind === 'claimed' ? labels.roleClaimed(name) : name;
}

export { RoleBadge, type RoleBadgeProps } from './RoleBadge';
export type { BadgeRole, RoleBadgeStyleProps } from './RoleBadgeView';

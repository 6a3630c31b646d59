export { RoleBadge, type RoleBadgeProps } from './RoleBadge';
export type { BadgeRole, RoleBadgeState, RoleBadgeStyleProps } from './RoleBadgeView';

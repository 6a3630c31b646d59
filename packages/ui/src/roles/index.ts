export { RoleBadge, type RoleBadgeProps } from './RoleBadge';
export type { RoleBadgeStyleProps } from './RoleBadgeView';

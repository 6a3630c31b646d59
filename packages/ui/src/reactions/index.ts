export type { ReactionBarRootProps } from './bar/ReactionBarRoot';
export type { ReactionOverlayRootProps } from './overlay/ReactionOverlayRoot';
export { ReactionBar, type ReactionBarProps } from './bar/ReactionBar';
export { ReactionOverlay, type ReactionOverlayProps } from './overlay/ReactionOverlay';
export type { ReactionBarLookProps, ReactionBarRootState } from './bar/ReactionBarRootView';
export type {
  ReactionOverlayLookProps,
  ReactionOverlayRootState,
} from './overlay/ReactionOverlayRootView';

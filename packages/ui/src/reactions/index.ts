export { ReactionBar, type ReactionBarProps } from './bar/ReactionBar';
export { ReactionOverlay, type ReactionOverlayProps } from './overlay/ReactionOverlay';

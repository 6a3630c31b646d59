export { ReactionBar, type ReactionBarProps } from './ReactionBar';
export { ReactionOverlay, type ReactionOverlayProps } from './ReactionOverlay';

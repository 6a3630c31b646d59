export {
  ReactionOverlayItem as Item,
  type ReactionOverlayItemProps as ItemProps,
  type ReactionOverlayItemState as ItemState,
} from './ReactionOverlayItem';
export {
  ReactionOverlayList as List,
  type ReactionOverlayListProps as ListProps,
} from './ReactionOverlayList';
export {
  ReactionOverlayRoot as Root,
  type ReactionOverlayRootProps as RootProps,
  type ReactionOverlayRootState as RootState,
} from './ReactionOverlayRoot';
export type { ReactionOverlayLookProps as LookProps } from './ReactionOverlayRootView';
export {
  ReactionOverlaySummary as Summary,
  type ReactionOverlaySummaryProps as SummaryProps,
  type ReactionOverlaySummaryState as SummaryState,
} from './ReactionOverlaySummary';

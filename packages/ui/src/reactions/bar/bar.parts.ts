export {
  ReactionBarButton as Button,
  type ReactionBarButtonProps as ButtonProps,
  type ReactionBarButtonState as ButtonState,
} from './ReactionBarButton';
export { ReactionBarNote as Note, type ReactionBarNoteProps as NoteProps } from './ReactionBarNote';
export {
  ReactionBarRoot as Root,
  type ReactionBarRootProps as RootProps,
  type ReactionBarRootState as RootState,
} from './ReactionBarRoot';
export type { ReactionBarLookProps as LookProps } from './ReactionBarRootView';
export {
  ReactionBarSwitch as Switch,
  type ReactionBarSwitchProps as SwitchProps,
  type ReactionBarSwitchState as SwitchState,
} from './ReactionBarSwitch';

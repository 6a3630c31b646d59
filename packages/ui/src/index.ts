export { Chat, type ChatLookProps, type ChatProps, type ChatRootState } from './chat/Chat';
export { ChatToggle, type ChatToggleProps } from './chat/toggle/ChatToggle';
export type { ChatTogglePartProps, ChatToggleState } from './chat/toggle/ChatToggleView';
export {
  HandRaiseButton,
  type HandRaiseButtonProps,
  type HandRaiseToggleState,
} from './hands/button/HandRaiseButton';
export {
  HandRaiseIndicator,
  type HandRaiseIndicatorProps,
  type HandRaiseIndicatorState,
} from './hands/indicator/HandRaiseIndicator';
export {
  HandRaiseQueue,
  type HandRaiseQueueProps,
  type HandRaiseQueueRootState,
} from './hands/queue/HandRaiseQueue';
export type { HandRaiseToggleProps } from './hands/button/HandRaiseToggleView';
export type { HandRaiseTileIndicatorProps } from './hands/indicator/HandRaiseTileIndicator';
export type { HandRaiseQueueLook } from './hands/queue/HandRaiseQueueRootView';
export { defaultLabels, type Labels } from './labels/labels';
export { LabelsProvider, type LabelsProviderProps } from './labels/LabelsProvider';
export type { ChatLabels } from './labels/chatLabels';
export type { HandLabels } from './labels/handLabels';
export type { ModerationLabels } from './labels/moderationLabels';
export type { NotificationLabels } from './labels/notificationLabels';
export type { ProblemLabels } from './labels/problemLabels';
export type { ReactionLabels } from './labels/reactionLabels';
export type { RoleLabels } from './labels/roleLabels';
export type { StageLabels } from './labels/stageLabels';
export {
  ServerNotifications,
  type ServerNotificationsProps,
} from './notifications/ServerNotifications';
export type { ReactionBarRootProps } from './reactions/bar/ReactionBarRoot';
export type { ReactionOverlayRootProps } from './reactions/overlay/ReactionOverlayRoot';
export { BackchannelProvider, type BackchannelProviderProps } from './provider/BackchannelProvider';
export { ReactionBar, type ReactionBarProps } from './reactions/bar/ReactionBar';
export { ReactionOverlay, type ReactionOverlayProps } from './reactions/overlay/ReactionOverlay';
export { RoleBadge, type RoleBadgeProps } from './roles/RoleBadge';
export type { BadgeRole, RoleBadgeState, RoleBadgeStyleProps } from './roles/RoleBadgeView';
export { BringToStageButton, type BringToStageButtonProps } from './stage/bring/BringToStageButton';
export { Stage, type StageProps } from './stage/Stage';
export { StageInvitation, type StageInvitationProps } from './stage/invitation/StageInvitation';
export {
  StageRequestButton,
  type StageRequestButtonProps,
} from './stage/request-button/StageRequestButton';
export { StageRequests, type StageRequestsProps } from './stage/requests/StageRequests';
export type {
  BringButtonState,
  BringButtonStyleProps,
  PersonOnStage,
} from './stage/bring/BringToStageButtonView';
export type {
  StageInvitationLookProps,
  StageInvitationRootState,
} from './stage/invitation/StageInvitationRootView';
export type { StageRequestButtonState } from './stage/request-button/StageRequestButtonView';
export type {
  StageRequestsRootState,
  StageRequestsStyleProps,
} from './stage/requests/StageRequestsRootView';
export type { StageLookProps, StageRootState } from './stage/StageRootView';
export type { HandRaiseIndicatorLook } from './hands/indicator/HandRaiseIndicatorPart';
export type {
  ReactionBarLookProps,
  ReactionBarRootState,
} from './reactions/bar/ReactionBarRootView';
export type {
  ReactionOverlayLookProps,
  ReactionOverlayRootState,
} from './reactions/overlay/ReactionOverlayRootView';

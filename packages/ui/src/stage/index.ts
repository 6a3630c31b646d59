export { BringToStageButton, type BringToStageButtonProps } from './BringToStageButton';
export { Stage, type StageProps } from './Stage';
export { StageInvitation, type StageInvitationProps } from './StageInvitation';
export { StageRequestButton, type StageRequestButtonProps } from './StageRequestButton';
export { StageRequests, type StageRequestsProps } from './StageRequests';
export type {
  BringButtonState,
  BringButtonStyleProps,
  PersonOnStage,
} from './BringToStageButtonView';
export type { StageInvitationLookProps, StageInvitationRootState } from './StageInvitationRootView';
export type { StageRequestButtonState } from './StageRequestButtonView';
export type { StageRequestsRootState, StageRequestsStyleProps } from './StageRequestsRootView';
export type { StageLookProps, StageRootState } from './StageRootView';

export { BringToStageButton, type BringToStageButtonProps } from './bring/BringToStageButton';
export { Stage, type StageProps } from './Stage';
export { StageInvitation, type StageInvitationProps } from './invitation/StageInvitation';
export {
  StageRequestButton,
  type StageRequestButtonProps,
} from './request-button/StageRequestButton';
export { StageRequests, type StageRequestsProps } from './requests/StageRequests';
export type {
  BringButtonState,
  BringButtonStyleProps,
  PersonOnStage,
} from './bring/BringToStageButtonView';
export type {
  StageInvitationLookProps,
  StageInvitationRootState,
} from './invitation/StageInvitationRootView';
export type { StageRequestButtonState } from './request-button/StageRequestButtonView';
export type {
  StageRequestsRootState,
  StageRequestsStyleProps,
} from './requests/StageRequestsRootView';
export type { StageLookProps, StageRootState } from './StageRootView';

export { BringToStageButton, type BringToStageButtonProps } from './BringToStageButton';
export { Stage, type StageProps } from './Stage';
export { StageInvitation, type StageInvitationProps } from './StageInvitation';
export { StageRequests, type StageRequestsProps } from './StageRequests';
export type { BringButtonStyleProps, PersonOnStage } from './BringToStageButtonView';
export type { StageRequestsStyleProps } from './StageRequestsView';

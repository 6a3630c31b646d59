export { Stage, type StageProps } from './Stage';
export { StageInvitation, type StageInvitationProps } from './StageInvitation';

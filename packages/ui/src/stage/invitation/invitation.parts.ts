export {
  StageInvitationAccept as Accept,
  type StageInvitationAcceptProps as AcceptProps,
} from './StageInvitationAccept';
export {
  StageInvitationDecline as Decline,
  type StageInvitationDeclineProps as DeclineProps,
} from './StageInvitationDecline';
export {
  StageInvitationHint as Hint,
  type StageInvitationHintProps as HintProps,
  type StageInvitationHintState as HintState,
} from './StageInvitationHint';
export {
  StageInvitationRoot as Root,
  type StageInvitationRootProps as RootProps,
  type StageInvitationRootState as RootState,
} from './StageInvitationRoot';
export {
  StageInvitationTitle as Title,
  type StageInvitationTitleProps as TitleProps,
} from './StageInvitationTitle';

/** The words of the stage and of the invitation to speak. */
export interface StageLabels {
  stageTitle: string;
  stageEmpty: string;
  stageEmptyHint: string;
  stageEmptyHostHint: string;
  stageLoading: string;
  stageNotJoined: string;
  stageYou: string;
  stageAway: string;
  stageMuted: string;
  stageOn: string;
  stageLeave: string;
  stageRemove: string;
  stageRemoveName: (name: string) => string;
  stageRequests: string;
  stageBring: string;
  stageBringName: (name: string) => string;
  stageFull: (limit: number) => string;
  stageAnnounceOn: string;
  stageAnnounceOff: string;
  invitationRegion: string;
  invitationTitle: (name: string) => string;
  invitationFromServer: string;
  invitationHint: string;
  invitationAccept: string;
  invitationDismiss: string;
  invitationAccepted: string;
  invitationFailed: string;
}

/** The English words of the stage. */
export const stageLabels: StageLabels = {
  stageTitle: 'Stage',
  stageEmpty: 'Nobody is on stage',
  stageEmptyHint: 'It starts as soon as a host brings somebody up.',
  stageEmptyHostHint: 'Bring somebody up from the raised hands.',
  stageLoading: 'Loading the stage',
  stageNotJoined: 'Join the call to see the stage.',
  stageYou: 'You',
  stageAway: 'Reconnecting',
  stageMuted: 'Muted',
  stageOn: 'You are on stage',
  stageLeave: 'Leave stage',
  stageRemove: 'Remove',
  stageRemoveName: (name) => `Remove ${name} from stage`,
  stageRequests: 'Asking to come on stage',
  stageBring: 'Bring',
  stageBringName: (name) => `Bring ${name} to stage`,
  stageFull: (limit) => `The stage is full: ${limit} of ${limit} places are taken.`,
  stageAnnounceOn: 'You are on stage',
  stageAnnounceOff: 'You are no longer on stage',
  invitationRegion: 'Invitation to speak',
  invitationTitle: (name) => `${name} invites you to speak`,
  invitationFromServer: 'You are invited to speak',
  invitationHint: 'Everyone will hear you once you unmute.',
  invitationAccept: 'Unmute',
  invitationDismiss: 'Not now',
  invitationAccepted: 'Your microphone is on',
  invitationFailed: 'Your microphone could not be turned on. Check that the browser may use it.',
};

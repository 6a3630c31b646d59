import { problemLabels, type ProblemLabels } from './problemLabels';

/** The words of the stage and of the invitation to speak. */
export interface StageLabels extends ProblemLabels {
  /** “Stage” */
  stageTitle: string;
  /** “Nobody is on stage” */
  stageEmpty: string;
  /** “It starts as soon as a host brings somebody up.” */
  stageEmptyHint: string;
  /** “Bring somebody up from the raised hands.” */
  stageEmptyHostHint: string;
  /** “Loading the stage” */
  stageLoading: string;
  /** “Join the call to see the stage.” */
  stageNotJoined: string;
  /** “You” */
  stageYou: string;
  /** “Reconnecting” */
  stageAway: string;
  /** “Muted” */
  stageMuted: string;
  /** “You are on stage” */
  stageOn: string;
  /** “Leave stage” */
  stageLeave: string;
  /** “Remove Ana from stage” */
  stageRemoveName: (name: string) => string;
  /** “Ben is off the stage”, to the host who took them off. */
  stageRemoved: (name: string) => string;
  /** “Back to the queue” */
  stageBack: string;
  /** “Back to the queue: Ben” */
  stageBackName: (name: string) => string;
  /** “Ben is back in the queue” */
  stageAnnounceBack: (name: string) => string;
  /** “Ask to come on stage” */
  stageAsk: string;
  /** “You have asked to come on stage” */
  stageAsked: string;
  /** “Take back the request” */
  stageAskCancel: string;
  /** “Your request is taken back” */
  stageAskCancelled: string;
  /** “Join the call to ask.” */
  stageAskNotJoined: string;
  /** Why somebody whom Daily shows to nobody cannot ask. */
  stageAskHidden: string;
  /** “Ana declined your request to come on stage”; the name is empty where nobody knows it. */
  stageDenied: (name: string) => string;
  /** “Decline” */
  stageDeny: string;
  /** “Decline Cleo’s request” */
  stageDenyName: (name: string) => string;
  /** “Asking to come on stage” */
  stageRequests: string;
  /** “Nobody asks to come on stage” */
  stageRequestsEmpty: string;
  /** “Invited” */
  stageInvited: string;
  /** “Withdraw” */
  stageWithdraw: string;
  /** “Withdraw Ana’s invitation” */
  stageWithdrawName: (name: string) => string;
  /** “Invite” */
  stageInvite: string;
  /** “Invite Ana to stage” */
  stageInviteName: (name: string) => string;
  /** “Remove” */
  stageRemove: string;
  /** “Cleo asks to come on stage” */
  stageAnnounceRequest: (name: string) => string;
  /** Spoken to hosts instead of the single requests when many come at once. */
  stageAnnounceRequests: (name: string, others: number) => string;
  /** “Bring” */
  stageBring: string;
  /** “Bring Ana to stage” */
  stageBringName: (name: string) => string;
  /** “The stage is full: 2000 of 2000 places are taken.” */
  stageFull: (limit: number) => string;
  /** “You are on stage” */
  stageAnnounceOn: string;
  /** “You are no longer on stage” */
  stageAnnounceOff: string;
  /** “Ana invites you to the stage” */
  stageInvitationTitle: (name: string) => string;
  /** “You are invited to the stage” */
  stageInvitationUnknown: string;
  /** “Nobody hears you until you unmute.” */
  stageInvitationHint: string;
  /** “Join the stage” */
  stageInvitationAccept: string;
  /** “That did not work: the stage may be full, or no host is there. Try again.” */
  stageInvitationFailed: string;
  /** “Ana invites you to speak” */
  invitationTitle: (name: string) => string;
  /** “You are invited to speak” */
  invitationFromServer: string;
  /** “Everyone will hear you once you unmute.” */
  invitationHint: string;
  /** “Unmute” */
  invitationAccept: string;
  /** “Not now” */
  invitationDismiss: string;
  /** “Your microphone is on” */
  invitationAccepted: string;
  /** “Your microphone could not be turned on. Check that the browser may use it.” */
  invitationFailed: string;
}

/** The English words of the stage. */
export const stageLabels: StageLabels = {
  ...problemLabels,
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
  stageRemoveName: (name) => `Remove ${name} from stage`,
  stageRemoved: (name) => `${name} is off the stage`,
  stageBack: 'Back to the queue',
  stageBackName: (name) => `Back to the queue: ${name}`,
  stageAnnounceBack: (name) => `${name} is back in the queue`,
  stageAsk: 'Ask to come on stage',
  stageAsked: 'You have asked to come on stage',
  stageAskCancel: 'Take back the request',
  stageAskCancelled: 'Your request is taken back',
  stageAskNotJoined: 'Join the call to ask.',
  stageAskHidden: 'The hosts cannot see you in this call, so they would not see a request.',
  stageDenied: (name) => `${name || 'A host'} declined your request to come on stage`,
  stageDeny: 'Decline',
  stageDenyName: (name) => `Decline ${name}’s request`,
  stageRequests: 'Asking to come on stage',
  stageRequestsEmpty: 'Nobody asks to come on stage',
  stageInvited: 'Invited',
  stageWithdraw: 'Withdraw',
  stageWithdrawName: (name) => `Withdraw ${name}’s invitation`,
  stageInvite: 'Invite',
  stageInviteName: (name) => `Invite ${name} to stage`,
  stageRemove: 'Remove',
  stageAnnounceRequest: (name) => `${name} asks to come on stage`,
  stageAnnounceRequests: (name, others) =>
    others === 1
      ? `${name} and 1 other ask to come on stage`
      : `${name} and ${others} others ask to come on stage`,
  stageBring: 'Bring',
  stageBringName: (name) => `Bring ${name} to stage`,
  stageFull: (limit) => `The stage is full: ${limit} of ${limit} places are taken.`,
  stageAnnounceOn: 'You are on stage',
  stageAnnounceOff: 'You are no longer on stage',
  stageInvitationTitle: (name) => `${name} invites you to the stage`,
  stageInvitationUnknown: 'You are invited to the stage',
  stageInvitationHint: 'Nobody hears you until you unmute.',
  stageInvitationAccept: 'Join the stage',
  stageInvitationFailed:
    'That did not work: the stage may be full, or no host is there. Try again.',
  invitationTitle: (name) => `${name} invites you to speak`,
  invitationFromServer: 'You are invited to speak',
  invitationHint: 'Everyone will hear you once you unmute.',
  invitationAccept: 'Unmute',
  invitationDismiss: 'Not now',
  invitationAccepted: 'Your microphone is on',
  invitationFailed: 'Your microphone could not be turned on. Check that the browser may use it.',
};

import type { StageLabels } from '../../labels/stageLabels';
import type { FloorCueState, InvitedState } from '../stageState';

/** A question that the invitation asks. */
export interface Invitation {
  /** Another one is announced anew. */
  key: string;
  kind: 'stage' | 'floor';
  /** Who asks; undefined where nobody knows. */
  name: string | undefined;
  title: (name: string) => string;
  titleWithoutName: string;
  hint: string;
  yes: string;
  failed: string;
  /** What is said when `accept` worked; the stage speaks for itself. */
  accepted: string | undefined;
  accept: () => Promise<void>;
  decline: () => void | Promise<void>;
}

/** What there is to ask: to come on stage first, then to unmute; undefined for nothing. */
export function invitationOf(
  stage: InvitedState | undefined,
  { cue, accept, dismiss }: FloorCueState,
  labels: StageLabels,
): Invitation | undefined {
  if (stage?.mine === 'invited') {
    return {
      key: `stage ${stage.inviter?.sessionId ?? ''}`,
      kind: 'stage',
      name: stage.inviter?.userName || undefined,
      title: labels.stageInvitationTitle,
      titleWithoutName: labels.stageInvitationUnknown,
      hint: labels.stageInvitationHint,
      yes: labels.stageInvitationAccept,
      failed: labels.stageInvitationFailed,
      accepted: undefined,
      accept: stage.accept,
      decline: stage.decline,
    };
  }
  if (!cue) return undefined;
  return {
    key: `floor ${cue.at}`,
    kind: 'floor',
    name: cue.from.kind === 'server' ? undefined : cue.from.userName,
    title: labels.invitationTitle,
    titleWithoutName: labels.invitationFromServer,
    hint: labels.invitationHint,
    yes: labels.invitationAccept,
    failed: labels.invitationFailed,
    accepted: labels.invitationAccepted,
    accept,
    decline: dismiss,
  };
}

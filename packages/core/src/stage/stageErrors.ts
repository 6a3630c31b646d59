import type { RequestDisabledReason } from './ownRequest';
import { BackchannelError } from '../errors/backchannelError';

/** There is no room on the stage. */
export function stageFull(limit: number): BackchannelError {
  return new BackchannelError(
    'stage-full',
    `${limit} are on stage and that is the limit, so nobody else was brought. Remove somebody first, or raise the limit: ` +
      'useStage({ limit }) (at most 25).',
    { limit },
  );
}

/** Too many have not answered yet. */
export function tooManyInvited(most: number): BackchannelError {
  return new BackchannelError(
    'stage-full',
    `${most} are invited to the stage and have not answered, and that is the most, so nobody else was invited. Withdraw an invitation ` +
      'with remove(sessionId), or bring them without asking.',
    { limit: most },
  );
}

/** Receivers obey the cue from hosts only. */
export function onlyHostsGiveTheFloor(): BackchannelError {
  return new BackchannelError(
    'not-host',
    'the floor was not given, because only hosts give it and Daily does not say that you are one: nobody would obey. Join with a meeting ' +
      'token that has is_owner: true, or canAdmin for participants.',
  );
}

/** Only those in the call can be brought. */
export function notInTheCall(sessionId: string): BackchannelError {
  return new BackchannelError(
    'unknown-recipient',
    `"${sessionId}" is not the session_id of anybody in the call, so nobody was brought to the stage or given the floor. Pass a session_id from the ` +
      'roster (it is new with every join).',
    { sessionId },
  );
}

/** Nobody would see or hear them, and nothing can be sent to them that they would know how to answer. */
export function hiddenFromAll(sessionId: string): BackchannelError {
  return new BackchannelError(
    'not-allowed',
    `"${sessionId}" raised a hand, but Daily shows this participant to nobody (permissions.hasPresence is false), so nobody would see or hear them: ` +
      'they were not brought to the stage or given the floor. Show them first, call.updateParticipant(sessionId, { updatePermissions: ' +
      '{ hasPresence: true, canSend: true } }): their hand is then like any other, at its place.',
    { sessionId },
  );
}

/** Nobody would see the request, or a host has just said no. */
export function mayNotRequest(reason: RequestDisabledReason): BackchannelError {
  const code = reason === 'not-joined' ? 'not-joined' : 'not-allowed';
  return new BackchannelError(code, `the stage was not asked for, because ${WHY[reason]}`);
}

const WHY: Readonly<Record<RequestDisabledReason, string>> = {
  'not-joined': 'the call is not joined: await call.join() first.',
  'no-presence':
    'Daily shows this participant to nobody (permissions.hasPresence is false). Let a host bring them, or join with presence.',
  denied: 'a host declined less than 30 s ago. Ask again then.',
};

/** Receivers obey the refusal from hosts only. */
export function onlyHostsDeny(): BackchannelError {
  return new BackchannelError(
    'not-host',
    'the request was not declined, because only hosts decline and Daily does not say that you are one: nobody would obey.',
  );
}

/** Only hosts change the stage. */
export function nobodyToObey(): BackchannelError {
  return new BackchannelError(
    'not-allowed',
    'you are still on stage, because no host is in the call and only hosts change the stage. Mute yourself, and leave when a host ' +
      'is back.',
  );
}

/** An answer needs a host to obey it. */
export function nobodyToAnswer(): BackchannelError {
  return new BackchannelError(
    'not-allowed',
    'there is no invitation to the stage to answer: it was withdrawn or answered already, or no host is in the call. Offer accept() ' +
      "and decline() while mine is 'invited'.",
  );
}

/** Unmuting would do nothing. */
export function cannotSendAudio(): BackchannelError {
  return new BackchannelError(
    'not-allowed',
    'the microphone was not turned on, because this participant may not send audio (permissions.canSend). A host grants it with ' +
      'call.updateParticipant(sessionId, { updatePermissions: { canSend: true } }).',
  );
}

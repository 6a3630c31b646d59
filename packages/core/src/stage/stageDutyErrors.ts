import { BackchannelError } from '../errors/backchannelError';

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

/** Receivers obey the refusal from hosts only. */
export function onlyHostsDeny(): BackchannelError {
  return new BackchannelError(
    'not-host',
    'the request was not declined, because only hosts decline and Daily does not say that you are one: nobody would obey.',
  );
}

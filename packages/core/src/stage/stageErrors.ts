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

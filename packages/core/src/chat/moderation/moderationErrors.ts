import { BackchannelError } from '../../errors/backchannelError';

/** Only hosts moderate. */
export function notModerator(): BackchannelError {
  return new BackchannelError(
    'not-host',
    'only hosts moderate the chat, and Daily does not say that you are one. Join with a meeting token that has is_owner: true, ' +
      'or canAdmin for participants; offer it where canModerate is true.',
  );
}

/** Too many are muted for a host-held value. */
export function tooManyMuted(limit: number): BackchannelError {
  return new BackchannelError(
    'host-value-too-large',
    `${limit} participants are muted already, and no more fit into what hosts hold. Pause the chat, unmute somebody, or eject who disturbs.`,
    { limit },
  );
}

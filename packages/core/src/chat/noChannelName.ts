import { BackchannelError } from '../errors/backchannelError';

/** The name cannot be that of a channel. */
export function noChannelName(name: string): BackchannelError {
  return new BackchannelError(
    'invalid-data',
    `"${name}" cannot be the name of a channel: it has 1 to 40 of A-Z, a-z, 0-9, _ and -.`,
    { name },
  );
}

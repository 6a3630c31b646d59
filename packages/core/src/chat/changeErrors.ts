import { BackchannelError } from '../errors/backchannelError';

/** The message is not here, or was removed. */
export function noSuchMessage(id: string): BackchannelError {
  return new BackchannelError(
    'not-allowed',
    'there is no message with this id here (any more), so nothing was changed. Take ids from useChat().messages at the moment of acting.',
    { id },
  );
}

/** Only authors edit, only authors and hosts remove. */
export function notYours(action: 'edit' | 'remove'): BackchannelError {
  return new BackchannelError(
    'not-allowed',
    action === 'edit'
      ? 'only its author can edit a message, and receivers obey nobody else, so nothing was sent. Offer it where isOwn is true.'
      : 'only its author and hosts can remove a message, and receivers obey nobody else, so nothing was sent. Offer it where isOwn or canModerate is true.',
  );
}

import { BackchannelError } from '../errors/backchannelError';
import type { OwnHand } from './raisedHand';

/** Says why the hand was not raised, and what to do. */
export function cannotRaise(reason: NonNullable<OwnHand['disabledReason']>): BackchannelError {
  switch (reason) {
    case 'not-joined':
      return new BackchannelError(
        'not-joined',
        'the hand was not raised, because the call is not joined. It belongs to a room: await call.join() first, or disable ' +
          'the button as useHandRaise().disabledReason says.',
      );
    case 'closed':
      return new BackchannelError(
        'closed',
        'the hand was not raised, because a host closed the queue. Wait until useRaisedHands().isOpen is true again.',
      );
    case 'no-presence':
      return new BackchannelError(
        'not-allowed',
        'the hand was not raised, because this participant is hidden (permissions.hasPresence is false) and no host is in the call who ' +
          'could be told. Wait for a host, or let a token grant hasPresence.',
      );
  }
}

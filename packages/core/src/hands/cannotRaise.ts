import { BackchannelError } from '../errors/backchannelError';
import type { OwnHand } from './raisedHand';

type Reason = NonNullable<OwnHand['disabledReason']>;

const WHY: Readonly<Record<Reason, string>> = {
  'not-joined':
    'the call is not joined. Await call.join() first, or disable the button by useHandRaise().disabledReason.',
  closed: 'a host closed the queue. Wait until useRaisedHands().isOpen is true again.',
  'no-presence':
    'you are hidden (hasPresence: false), and no host is there to be told. Wait for one, or let a token grant hasPresence.',
};

/** Says why the hand was not raised, and what to do. */
export const cannotRaise = (reason: Reason) =>
  new BackchannelError(
    reason === 'no-presence' ? 'not-allowed' : reason,
    `the hand was not raised: ${WHY[reason]}`,
  );

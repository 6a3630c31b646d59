/* Texts only, and no imports: what the page has already must not be split off because this is loaded later. */

export const texts = {
  'not-joined':
    'the hand was not raised, because the call is not joined. It belongs to a room: await call.join() first, or disable ' +
    'the button as useHandRaise().disabledReason says.',
  closed:
    'the hand was not raised, because a host closed the queue. Wait until useRaisedHands().isOpen is true again.',
  'no-presence':
    'the hand was not raised, because this participant is hidden (permissions.hasPresence is false) and no host is in the call who ' +
    'could be told. Wait for a host, or let a token grant hasPresence.',
};

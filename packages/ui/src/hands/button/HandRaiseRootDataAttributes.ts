/** Present while the hand is up. */
export const isRaised = 'data-is-raised';

/** Where the call is: `ready`, `reconnecting` and so on. */
export const status = 'data-status';

/** Why the hand cannot be raised: `closed`, `not-joined` or `no-presence`. */
export const disabledReason = 'data-disabled-reason';

/** Present while the hand is up. */
export const isRaised = 'data-is-raised';

/** The own place, from 1; left out while the hand is down. */
export const position = 'data-position';

/** Where the call is: `ready`, `reconnecting` and so on. */
export const status = 'data-status';

/** Present when pressing it does nothing. */
export const disabled = 'data-disabled';

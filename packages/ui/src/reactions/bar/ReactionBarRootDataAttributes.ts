/** Present unless a host has switched reactions off. */
export const enabled = 'data-enabled';

/** Why nothing can be sent now: `not-joined`, `closed` or `throttled`. */
export const disabledReason = 'data-disabled-reason';

/** Where the call is: `not-joined`, `joining`, `ready`, `reconnecting`, `left` or `unsupported`. */
export const status = 'data-status';

/** Where the call is: `not-joined`, `joining`, `ready`, `reconnecting`, `left` or `unsupported`. */
export const status = 'data-status';

/** This client’s own relation to the stage: `off`, `requested`, `invited` or `on`. */
export const mine = 'data-mine';

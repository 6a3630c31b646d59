/** Where the call is: `not-joined`, `joining`, `ready`, `reconnecting`, `left` or `unsupported`. */
export const status = 'data-status';

/** Present while nobody asks and nobody is invited. */
export const empty = 'data-empty';

/** Where the call is: `not-joined`, `joining`, `ready`, `reconnecting`, `left` or `unsupported`. */
export const status = 'data-status';

/** Whether this client may write: `open`, `paused` or `muted`. */
export const mode = 'data-mode';

/** Where the call is: `ready`, `reconnecting` and so on. */
export const status = 'data-status';

/** Present while hands may be raised. */
export const isOpen = 'data-is-open';

/** How many hands are up. */
export const count = 'data-count';

/** Present for hosts. */
export const canManage = 'data-can-manage';

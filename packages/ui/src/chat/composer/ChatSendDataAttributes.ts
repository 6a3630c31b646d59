/** Present when there is nothing to send, or it cannot be sent. */
export const disabled = 'data-disabled';

/** What is sent: `new`, `reply` or `edit`. */
export const target = 'data-target';

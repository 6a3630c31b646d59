/** Present while hands may be raised. */
export const isOpen = 'data-is-open';

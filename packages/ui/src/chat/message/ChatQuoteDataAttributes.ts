/** Present when the answered message is not here or was removed. */
export const missing = 'data-missing';

/** Present when the last answer failed. */
export const failed = 'data-failed';

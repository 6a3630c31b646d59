/** How many messages have come since the reader left the end. */
export const unread = 'data-unread';

/** How many messages are unread. */
export const count = 'data-count';

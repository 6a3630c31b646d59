/** Present while the chat is open. */
export const open = 'data-open';

/** How many messages of others were not seen yet; not there when there are none. */
export const unread = 'data-unread';

/** Present when one of them mentions this participant. */
export const mentionsMe = 'data-mentions-me';

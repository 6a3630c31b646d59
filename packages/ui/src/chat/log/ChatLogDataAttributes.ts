/** Present when the newest message can be seen. */
export const atEnd = 'data-at-end';

/** Present when there is no message. */
export const empty = 'data-empty';

/** Present when earlier messages are on their way. */
export const loading = 'data-loading';

/** Present when the reader wrote the message. */
export const own = 'data-own';

/** Who sent it: `self`, `participant` or `server`. */
export const sender = 'data-sender';

/** Present when Daily vouches that a host wrote it. */
export const host = 'data-host';

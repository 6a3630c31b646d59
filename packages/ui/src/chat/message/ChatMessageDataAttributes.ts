/** Present when the reader wrote it. */
export const own = 'data-own';

/** Present on the first message of its sender in a row. */
export const groupStart = 'data-group-start';

/** Present when it was said before the reader joined. */
export const replayed = 'data-replayed';

/** Present when one participant alone told of it, in somebody else’s name. */
export const unverified = 'data-unverified';

/** Present when it went to some, not to all. */
export const isPrivate = 'data-private';

/** How far it got: `sending`, `sent` or `failed`. */
export const delivery = 'data-delivery';

/** Who sent it: `self`, `participant` or `server`. */
export const sender = 'data-sender';

/** Present when it was removed, with who did it: `author` or `host`. */
export const removed = 'data-removed';

/** Present when its text was changed. */
export const edited = 'data-edited';

/** Present when it mentions the reader. */
export const mentionsMe = 'data-mentions-me';

/** Present when it is pointed at or has the focus. */
export const active = 'data-active';

/** The id of the message. */
export const id = 'data-id';

/** The place in the queue, from 1. */
export const position = 'data-position';

/** Present when this hand is next. */
export const isNext = 'data-is-next';

/** Present when the hand is one’s own. */
export const isLocal = 'data-is-local';

/** Present while its owner is out of the call. */
export const isAway = 'data-is-away';

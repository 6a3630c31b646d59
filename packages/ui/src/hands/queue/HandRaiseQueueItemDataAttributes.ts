/** Always present. */
export const row = 'data-row';

/** The place in the queue, from 1. */
export const position = 'data-position';

/** Present when this hand is next. */
export const isNext = 'data-is-next';

/** Present when the hand is one’s own. */
export const isLocal = 'data-is-local';

/** Present while its owner is out of the call. */
export const isAway = 'data-is-away';

/** Present when Daily hides its owner, so that the name is a claim. */
export const isHidden = 'data-is-hidden';

/** Present when its owner is on stage. */
export const isOnStage = 'data-is-on-stage';

/** Present when it is oneself. */
export const local = 'data-local';

/** Present while they are not in the call. */
export const away = 'data-away';

/** Present while the microphone is off. */
export const muted = 'data-muted';

/** Always there: one row of the list. */
export const row = 'data-row';

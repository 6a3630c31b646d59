/** Present when they are invited and have not answered. */
export const invited = 'data-invited';

/** Always there: one row of the list. */
export const row = 'data-row';

/** Present where it takes an invitation back. */
export const invited = 'data-invited';

/** Always `deny`. */
export const action = 'data-action';

/** Present when the text is too long or could not be sent. */
export const invalid = 'data-invalid';

/** Present when nothing is written yet. */
export const empty = 'data-empty';

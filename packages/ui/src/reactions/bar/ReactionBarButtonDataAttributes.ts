/** Present while nothing can be sent. */
export const disabled = 'data-disabled';

/** Present for a moment after it was sent, by pointer or by key: `1` and `0` in turn, so that a motion starts anew. */
export const sent = 'data-sent';

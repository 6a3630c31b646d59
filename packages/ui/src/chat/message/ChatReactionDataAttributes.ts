/** Present when the reader set it. */
export const own = 'data-own';

/** How many set it. */
export const count = 'data-count';

/** Present when nothing can be written. */
export const disabled = 'data-disabled';

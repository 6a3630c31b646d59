/** Present when one is next. */
export const isNext = 'data-is-next';

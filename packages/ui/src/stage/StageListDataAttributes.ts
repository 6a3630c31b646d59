/** How many are on stage, at most 10. */
export const count = 'data-count';

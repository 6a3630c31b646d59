/** What is written: `reply` or `edit`. */
export const kind = 'data-kind';

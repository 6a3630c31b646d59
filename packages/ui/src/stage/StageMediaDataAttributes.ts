/** Present while there is no picture. */
export const empty = 'data-empty';

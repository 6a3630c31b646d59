/** Present while there is nobody. */
export const empty = 'data-empty';

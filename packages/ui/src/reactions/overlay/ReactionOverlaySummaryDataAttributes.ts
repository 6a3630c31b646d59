/** Present while it counts all, since nothing is to travel. */
export const all = 'data-all';

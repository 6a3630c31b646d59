/** Present while reactions are on. */
export const on = 'data-on';

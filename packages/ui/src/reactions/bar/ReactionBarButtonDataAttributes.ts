/** Present while nothing can be sent. */
export const disabled = 'data-disabled';

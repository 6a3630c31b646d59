/** Always `remove`. */
export const action = 'data-action';

/** Present while the stage is full. */
export const disabled = 'data-disabled';

/** Always `bring`. */
export const action = 'data-action';

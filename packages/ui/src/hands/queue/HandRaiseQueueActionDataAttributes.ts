/** What it does: `bring`, `lower`, `move`, `front`, `up` or `down`. */
export const action = 'data-action';

/** Present when it leads nowhere. */
export const disabled = 'data-disabled';

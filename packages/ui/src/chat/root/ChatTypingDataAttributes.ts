/** Present when somebody else is writing. */
export const active = 'data-active';

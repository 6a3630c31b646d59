/** Present when earlier messages are on their way. */
export const busy = 'data-busy';

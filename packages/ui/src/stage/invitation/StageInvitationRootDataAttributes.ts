/** What is asked: `stage`, to come on it, or `floor`, to unmute. */
export const kind = 'data-kind';

/** Present when nobody but hosts may write. */
export const paused = 'data-paused';

/** Marks the element that the page of a room gives to the call machine. */
export const FRAME_ROOT = 'data-local-daily-frame';

/** Present on one's own. */
export const own = 'data-own';

/** How often its sender sent it within a second. */
export const count = 'data-count';

/** Its place from start (0) to end (1), to two digits. */
export const lane = 'data-lane';

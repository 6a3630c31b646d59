/** Present when nothing can be written. */
export const isReadonly = 'data-readonly';

/** What is written: `new`, `reply` or `edit`. */
export const target = 'data-target';

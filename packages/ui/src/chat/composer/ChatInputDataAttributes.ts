/** Present when nothing can be written. */
export const isReadonly = 'data-readonly';

/** Present when the text is too long or could not be sent. */
export const invalid = 'data-invalid';

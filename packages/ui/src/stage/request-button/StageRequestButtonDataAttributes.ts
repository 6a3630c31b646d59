/** This client’s own relation to the stage: `off`, `requested`, `invited` or `on`. */
export const mine = 'data-mine';

/** Present while it does nothing; why is its description. */
export const disabled = 'data-disabled';

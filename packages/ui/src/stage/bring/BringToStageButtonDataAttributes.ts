/** The person’s relation to the stage: `off`, `invited` or `on`. */
export const stage = 'data-stage';

/** What is asked for: `delete`, `mute` or `report`. */
export const kind = 'data-kind';

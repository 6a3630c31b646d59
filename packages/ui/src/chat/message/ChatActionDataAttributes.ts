/** Which action: `react`, `reply`, `edit`, `report`, `mute`, `delete` or `retry`. */
export const action = 'data-action';

/** What is to be said: `loading`, `unavailable`, `empty` or `away`. */
export const kind = 'data-kind';

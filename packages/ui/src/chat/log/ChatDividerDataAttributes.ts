/** What begins below: `day`, `earlier`, `joined` or `new`. */
export const kind = 'data-kind';

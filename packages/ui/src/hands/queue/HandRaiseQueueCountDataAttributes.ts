/** Present when nobody has raised a hand. */
export const empty = 'data-empty';

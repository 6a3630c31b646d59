const NAMELESS = 'Guest';

/* What nobody sees: marks of direction, joiners, blanks without a width. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;
/* Marks that turn the direction of what stands after them. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** A name as its person wrote it, in one direction; who shows none is "Guest". */
export function bareName(userName: string): string {
  return userName.replace(UNSEEN, '').trim() === '' ? NAMELESS : userName.replace(TURNS, '').trim();
}

/** A name without what only looks the same: case, blanks, spelling variants, and what nobody sees (emoji are joined by some of it). */
export const plainName = (userName: string) =>
  bareName(userName)
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const NAMELESS = 'Guest';
const LONGEST = 100;

/* What nobody sees: marks of direction, joiners, blanks without a width. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;
/* Marks that turn the direction of what stands after them. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** A name as its person wrote it, in one direction, at most 100 characters; who shows none is "Guest". */
export function bareName(userName: string): string {
  if (userName.replace(UNSEEN, '').trim() === '') return NAMELESS;
  const shown = userName.replace(TURNS, '').trim();
  return shown.length > LONGEST ? `${[...shown].slice(0, LONGEST).join('')}…` : shown;
}

/** A name without what only looks the same: case, blanks, spelling variants, and what nobody sees (emoji are joined by some of it). */
export const plainName = (userName: string) =>
  bareName(userName)
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

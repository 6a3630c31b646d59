const MARKS = /\p{M}/gu;
/* “Ana (2)”: the number is the chat’s, not the name’s. */
const NUMBER = /\s*\(\d*\)?$/;

/** A name or what is typed of one, without case, accents and double spaces. */
const folded = (text: string) =>
  text.normalize('NFKD').replace(MARKS, '').replace(/\s+/g, ' ').toLowerCase();

/**
 * Those whose name fits what was typed of it: names that begin with it first, then names with a word that does, then the others that contain it.
 * Accents and case do not matter; the order is kept otherwise.
 */
export function matchNames<T>(
  people: readonly T[],
  nameOf: (one: T) => string,
  query: string,
): T[] {
  const typed = folded(query.trimStart().replace(NUMBER, ''));
  if (typed === '') return [...people];
  const ranked: T[][] = [[], [], []];
  for (const one of people) {
    const rank = rankOf(folded(nameOf(one)), typed);
    if (rank !== undefined) ranked[rank]?.push(one);
  }
  return ranked.flat();
}

function rankOf(name: string, typed: string): number | undefined {
  if (name.startsWith(typed)) return 0;
  if (name.includes(` ${typed}`)) return 1;
  return name.includes(typed) ? 2 : undefined;
}

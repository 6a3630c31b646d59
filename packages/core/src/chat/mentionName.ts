const LONGEST = 60;
const BREAKS = /[\s\p{Cc}]+/gu;
/* Marks that turn the direction of what stands after them. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A name as it stands behind the `@` in a text: in one line, at most 60 characters, and turning no text around.
 *
 * @example
 * ```ts
 * mentionName('Ana\n(host)'); // 'Ana (host)'
 * ```
 */
export function mentionName(name: string): string {
  const line = name.replace(TURNS, '').replace(BREAKS, ' ').trim();
  return [...line].slice(0, LONGEST).join('').trim();
}

/**
 * A part's state as attributes: `isOwn` false, null or undefined is left out, true is
 * `data-is-own=""`, anything else its text.
 */
export function dataAttributes(state: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(state)
      .filter(([, value]) => value !== false && value !== null && value !== undefined)
      .map(([key, value]) => [nameOf(key), value === true ? '' : String(value)]),
  );
}

/** The attribute of a key: `groupStart` is `data-group-start`. */
function nameOf(key: string): string {
  return `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

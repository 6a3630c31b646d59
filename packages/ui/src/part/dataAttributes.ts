/**
 * A part's state as attributes: `isOwn` false, null or undefined is left out, true is
 * `data-is-own=""`, anything else its text.
 */
export function dataAttributes(state: object): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(state)) {
    if (value === false || value === null || value === undefined) continue;
    attributes[nameOf(key)] = value === true ? '' : String(value);
  }
  return attributes;
}

/** The attribute of a key: `groupStart` is `data-group-start`. */
function nameOf(key: string): string {
  return `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

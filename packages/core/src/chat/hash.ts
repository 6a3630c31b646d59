/** A hash of 32 bits: FNV-1a with a final mix, since texts that differ only at the end would else land close together. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** A text as a mark that two who have it can compare: 1 to 7 of `0-9a-z`. */
export const markOf = (text: string) => hash(text).toString(36);

/** A name for a sentence in another language: neither turns the direction of the other. */
export const isolated = (name: string) => `\u2068${name}\u2069`;

/** Orders candidates by a hash of both ids, so that newcomers spread over them and nobody can choose whom they ask. */
export function byRendezvous(ownId: string, candidates: readonly string[]): string[] {
  return [...candidates]
    .map((id) => ({ id, hash: hash(`${ownId} ${id}`) }))
    .sort((a, b) => a.hash - b.hash)
    .map(({ id }) => id);
}

/* FNV-1a with a final mix, since ids that differ only at the end would else land close together. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

import { hash } from '../hash';

/** Orders candidates by a hash of both ids, so that newcomers spread over them and nobody can choose whom they ask. */
export function byRendezvous(ownId: string, candidates: readonly string[]): string[] {
  return [...candidates]
    .map((id) => ({ id, hash: hash(`${ownId} ${id}`) }))
    .sort((a, b) => a.hash - b.hash)
    .map(({ id }) => id);
}

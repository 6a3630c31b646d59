/** Session keys that hold a writer's counter begin with this. */
export const REGISTER_PREFIX = '_w:';

/** The register of a participant: its key carries the first eight characters of the session_id. */
export function registerKey(sessionId: string): string {
  return REGISTER_PREFIX + sessionId.slice(0, 8);
}

/** A counter from the wire; anything that is none reads as 0. */
export function readRegister(raw: unknown): number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : 0;
}

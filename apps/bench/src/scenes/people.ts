/** The session_id of somebody of the crowd, or of the measured client (`-1`). The first 8 characters tell them apart. */
export function sessionIdOf(index: number): string {
  return `${String(index + 1).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

/** The display name of somebody of the crowd. */
export function nameOf(index: number): string {
  return `Person ${index + 1}`;
}

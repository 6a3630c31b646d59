/** What an error says, as one sentence for people. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

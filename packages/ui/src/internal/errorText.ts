/** What an error says, for people: without the name of the kit, which only developers know. */
export function errorText(error: unknown): string {
  return String(error instanceof Error ? error.message : error).replace(/^Backchannel: /, '');
}

import type { Activity } from '../daily/activity';

/** One line of the log. */
export function describeActivity({ room, kind, detail }: Activity): string {
  const line = `[${room || 'no room'}] ${kind}: ${detail}`;
  // Names come from strangers; control characters could write anything on the terminal.
  return line.replace(/\p{Cc}/gu, '\u00B7');
}

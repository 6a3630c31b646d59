import type { ChatParts } from '../chatParts';

const MOST_WRITTEN = 50;
const MOST_ASKED = 6;

/** Who wrote what was said last and is here: what they changed of it, they say themselves. */
export function authorsOf({ channels, roster }: ChatParts): string[] {
  const ids = new Set<string>();
  for (const { message } of channels.publicRecords().slice(-MOST_WRITTEN).reverse()) {
    const { sender } = message;
    if (sender.kind === 'participant' && roster.get(sender.sessionId)) ids.add(sender.sessionId);
  }
  return [...ids].slice(0, MOST_ASKED);
}

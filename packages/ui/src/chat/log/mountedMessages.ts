import type { ChatMessage } from '../chatState';

/** Which messages of a log are mounted: the newest, and all since one that is to stay. */
export interface Mounting {
  readonly newest: number;
  /** The first one while the reader is elsewhere than at the end. */
  readonly heldId: string | undefined;
}

/** Where the mounted messages begin. */
export function mountedFrom(messages: readonly ChatMessage[], { newest, heldId }: Mounting) {
  const start = Math.max(messages.length - newest, 0);
  const held = heldId === undefined ? -1 : messages.findIndex(({ id }) => id === heldId);
  return held >= 0 ? Math.min(held, start) : start;
}

/** The mounted messages. */
export function mountedMessages(messages: readonly ChatMessage[], mounting: Mounting) {
  const from = mountedFrom(messages, mounting);
  return from > 0 ? messages.slice(from) : messages;
}

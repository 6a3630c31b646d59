import type { ChatMessage } from '../chatState';

/** What the composer is for: a message of its own, an answer, or another text of an own message. */
export type ComposerTarget =
  | { kind: 'new' }
  | { kind: 'reply'; message: ChatMessage }
  | { kind: 'edit'; message: ChatMessage };

/** The composer as it is at first. */
export const NEW_MESSAGE: ComposerTarget = { kind: 'new' };

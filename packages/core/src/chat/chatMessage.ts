import { defineMessage } from '../definitions/defineMessage';
import { isText } from '../definitions/isText';
import { schemaOf } from '../definitions/schemaOf';
import { readKey } from '../json/json';
import { DAILY_LIMITS } from '../limits/limits';
import type { Sender } from '../messages/sender';

/**
 * The longest text that the chat sends, in UTF-16 code units. JSON writes quotes and line breaks as two characters, so a text of this length
 * fits Daily's 4,096 with its envelope whatever is typed.
 */
export const LONGEST_CHAT_TEXT = 2_000;

/** What a chat message carries. */
export interface ChatData {
  text: string;
}

/**
 * A chat message; on the wire `{ type: 'chat', text }`, from clients of the kit with `_: { id, to }`.
 *
 * Delivered to those addressed who are in the call; not stored by Daily, but clients of the kit hand the public ones over to newcomers.
 * A server may send it too: it is shown as the server's.
 *
 * @example
 * ```ts
 * await daily.room('town-hall').send(chat, { text: 'The slides are online.' });
 * ```
 */
export const chat = defineMessage<ChatData>('chat', {
  schema: schemaOf('a text that is not empty', (value) => {
    const text = readKey(value, 'text');
    return isText(text, DAILY_LIMITS.message) ? { text } : undefined;
  }),
});

/** A message as the chat shows it. */
export interface ChatMessage {
  /** Unique in the chat: the sender's session_id and its id for the message. */
  readonly id: string;
  readonly text: string;
  /** When it came, by this machine's clock, ms; for replayed ones when it was sent, by the clock of who handed it over. Orders nothing. */
  readonly at: number;
  /** As Daily vouched for it when the message came; for replayed ones as a host, or two participants, say. */
  readonly sender: Sender;
  /** The display name; of two who share one, the later gets a number: "Ana (2)". Empty for the server. */
  readonly senderName: string;
  readonly isOwn: boolean;
  /** It was sent before this client was there to hear it. */
  readonly isReplayed: boolean;
  /** Daily acknowledges nothing: `sent` means that Daily took it. */
  readonly delivery: 'sending' | 'sent' | 'failed';
  /** Why it failed. */
  readonly error?: string | undefined;
  /** `all`, `me` (private, to us and perhaps others), or those whom an own private message went to. */
  readonly to: 'all' | 'me' | readonly string[];
}

/**
 * What is known of what was said before we came: `none` (nothing to ask for), `loading`, `loaded`, `unavailable` (there was something,
 * and nobody who could be trusted handed it over).
 */
export type ChatHistory = 'none' | 'loading' | 'loaded' | 'unavailable';

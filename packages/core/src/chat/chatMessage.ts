import type { ErrorCode } from '../errors/errorCodes';
import type { Sender } from '../messages/sender';
import type { Mentionable } from './findMentions';
import type { MessageReaction } from './tallies';

/** Somebody whom a message mentions and whom this client knows. */
export interface Mentioned extends Mentionable {
  readonly isMe: boolean;
}

/** A message as the chat shows it. */
export interface ChatMessage {
  /** Unique in the chat: the sender's session_id and its id for the message. */
  readonly id: string;
  /** The channel it was written in. */
  readonly channel: string;
  /** Empty when it was removed. */
  readonly text: string;
  /** When it came, by this machine's clock, ms; for replayed ones when it was sent, by the clock of who handed it over. Orders nothing. */
  readonly at: number;
  /** As Daily vouched for it when the message came; for replayed ones as a host, or two participants, say; see `isUnverified`. */
  readonly sender: Sender;
  /** The display name; of two who share one, the later gets a number: "Ana (2)". Empty for the server. */
  readonly senderName: string;
  readonly isOwn: boolean;
  /** It was sent before this client was there to hear it. */
  readonly isReplayed: boolean;
  /** One participant alone told of it, in somebody else's name, and nobody could confirm it. It is handed on to nobody. */
  readonly isUnverified?: boolean | undefined;
  /** Daily acknowledges nothing: `sent` means that Daily took it. */
  readonly delivery: 'sending' | 'sent' | 'failed';
  /** Why it failed, for developers. */
  readonly error?: string | undefined;
  /** The same as a stable code, for what people read. */
  readonly errorCode?: ErrorCode | undefined;
  /** `all`, `me` (private, to us and perhaps others), or those whom an own private message went to. */
  readonly to: 'all' | 'me' | readonly string[];
  /** Their names, as the chat showed them when an own private message was written. */
  readonly toNames?: readonly string[] | undefined;
  /** The id of the message that it answers, which may be gone or never have been here. */
  readonly replyTo?: string | undefined;
  /** Whom it mentions, by user_id. */
  readonly mentions: readonly string[];
  readonly mentionsMe: boolean;
  /** Those of them whom this client knew when the message came, by the name they had; `splitMentions` finds them in the text. */
  readonly mentioned?: readonly Mentioned[] | undefined;
  /** Its author changed the text. */
  readonly isEdited: boolean;
  /** Who took it away; what is left is a place without a text. */
  readonly removed?: 'author' | 'host' | undefined;
  /** In the order in which the emoji came up. */
  readonly reactions: readonly MessageReaction[];
}

/**
 * What is known of what was said before we came: `none` (nothing to ask for), `loading`, `loaded`, `unavailable` (there was something,
 * and nobody who could be trusted handed it over).
 */
export type ChatHistory = 'none' | 'loading' | 'loaded' | 'unavailable';

/** Whether this client may write in a channel: `paused` and `muted` are decided by hosts, who may always write. */
export type ChatMode = 'open' | 'paused' | 'muted';

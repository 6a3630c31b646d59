import type { Atom } from 'jotai/vanilla';
import type { Recipient } from '../messages/recipients';
import type { ChatLog } from './chatLog';
import type { ChatMessage, ChatMode } from './chatMessage';
import type { Typist } from './typing';

/** What `send` takes beside the text. */
export interface ChatSendOptions {
  /** Default: whom the channel is for, else everybody. One or several session ids, `{ role }` or `{ userId }` make it private. */
  to?: Recipient | undefined;
  /** The id of the message that this one answers. */
  replyTo?: string | undefined;
  /** user_ids to mention beside those whom the text names as `@Ana`; who is not here is left out. At most 20 in all. */
  mentions?: readonly string[] | undefined;
}

/** What `edit` takes beside the text. */
export type ChatEditOptions = Pick<ChatSendOptions, 'mentions'>;

/** One channel of the chat on one connection, shared by all who show it. */
export interface ChatChannel {
  readonly name: string;
  readonly logAtom: Atom<ChatLog>;
  readonly draftAtom: Atom<string>;
  readonly typingAtom: Atom<readonly Typist[]>;
  readonly modeAtom: Atom<ChatMode>;
  /** Whether nobody but hosts may write. */
  readonly isPausedAtom: Atom<boolean>;
  /** Whom hosts muted. */
  readonly isMutedAtom: Atom<(person: { sessionId: string; userId: string }) => boolean>;
  /** Shows the message at once and sends it; rejects when it was not sent. */
  send(text: string, options?: ChatSendOptions): Promise<void>;
  /** Sends a failed message again under its id, so that who got it after all does not see it twice. */
  retry(id: string): Promise<void>;
  /** Changes the text of an own message for all who have it; whom only the new text mentions hears of it as of a new message. */
  edit(id: string, text: string, options?: ChatEditOptions): Promise<void>;
  /** Takes an own message away for all; a host takes any. What is left says so; of one that failed nothing is left. */
  remove(id: string, options?: { reason?: string | undefined }): Promise<void>;
  /** Sets an emoji on a message, or takes the own one away. */
  react(id: string, emoji: string): Promise<void>;
  /** Tells the hosts of a message, and nobody else. */
  report(id: string, options?: { reason?: string | undefined }): Promise<void>;
  /** Keeps what is being written, and tells `to` that somebody writes. */
  setDraft(text: string, options?: { to?: Recipient | undefined }): void;
  markRead(): void;
  /** Gets messages from before the oldest; answers how many came. Rejects with `handler-failed` where the app's own store does. */
  loadOlder(): Promise<number>;
  /** Told of live messages of others, and of one that an edit makes mention this participant. */
  onMessage(listener: (message: ChatMessage) => void): () => void;
  /** Hosts: lets nobody but hosts write, or everybody again. */
  setPaused(isPaused: boolean, options?: { reason?: string | undefined }): Promise<void>;
  /** Hosts: shows nobody what somebody writes from now on, or again. */
  setMuted(
    sessionId: string,
    isMuted: boolean,
    options?: { reason?: string | undefined },
  ): Promise<void>;
}

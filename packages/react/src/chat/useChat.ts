import {
  chatService,
  EMPTY_CHAT,
  LONGEST_CHAT_TEXT,
  type ChatEditOptions,
  type ChatHistory,
  type ChatMessage,
  type ChatMode,
  type ChatSendOptions,
  type Recipient,
  type Status,
  type Typist,
} from '@backchannel/core';
import { useEffect, useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStatus } from '../connection/useStatus';
import { act } from '../internal/act';
import { useLatest } from '../internal/useLatest';
import { useStateAtom } from '../internal/useStateAtom';

/** What `useChat` takes. */
export interface ChatOptions extends CallOption {
  /** A room of the chat with messages, unread count, draft and moderation of its own. 1 to 40 of `A-Z a-z 0-9 _ -`. Default `main`. */
  channel?: string | undefined;
  /** Whom the channel is for: what `send` and the typing indicator are addressed to. Default everybody. */
  to?: Recipient | undefined;
  /**
   * Told of each live message of others while this is mounted, and once more of one that an edit makes mention this participant; never of own
   * or replayed ones. Need not be memoised.
   */
  onMessage?: ((message: ChatMessage) => void) | undefined;
}

/** Why a moderator does something; hosts see it in the moderation log. At most 280 characters. */
export interface ReasonOption {
  reason?: string | undefined;
}

/** What `useChat` answers. The actions are stable over renders. */
export interface ChatResult {
  /** What was said, in the order that all clients show, the oldest first; what was said before this client joined is `isReplayed`. */
  messages: readonly ChatMessage[];
  /**
   * Shows the message at once as `sending`, then `sent` or `failed`. `@Ana` mentions Ana. Rejects with `message-too-large`, `invalid-data`
   * (empty), `not-joined`, `unknown-recipient`, `closed` (paused) or `not-allowed` (muted) and then shows nothing, or with `daily-refused` and
   * then shows it as `failed`.
   */
  send: (text: string, options?: ChatSendOptions) => Promise<void>;
  /** Sends a failed message again, under the same id, at the end. */
  retry: (id: string) => Promise<void>;
  /**
   * Changes the text of an own message for all who have it. Whom the new text mentions and the old one did not hears of it as of a new message.
   */
  edit: (id: string, text: string, options?: ChatEditOptions) => Promise<void>;
  /**
   * Takes an own message away for all who have it, and for those who come later; hosts take any. What is left says that it was removed; of one
   * that failed nothing is left.
   */
  remove: (id: string, options?: ReasonOption) => Promise<void>;
  /** Sets an emoji on a message, or takes the own one away again. */
  react: (id: string, emoji: string) => Promise<void>;
  /** Tells the hosts of a message, and nobody else. Rejects with `unknown-recipient` when no host is here. */
  report: (id: string, options?: ReasonOption) => Promise<void>;
  /** Live messages of others since `markRead`. */
  unread: number;
  /** How many of those mention this participant, and of the messages that an edit made do so since. */
  unreadMentions: number;
  markRead: () => void;
  /** Gets older messages from who has them; answers how many came. Rejects with `handler-failed` where the app's own store does. */
  loadOlder: () => Promise<number>;
  hasOlder: boolean;
  /** Who else is writing. */
  typing: readonly Typist[];
  /** What is being written, kept while nothing shows the chat; leaving empties it. */
  draft: string;
  /** Keeps what is being written, and lets the others see that somebody writes (in calls of at most 100). */
  setDraft: (text: string) => void;
  /** Whether this client may write; `paused` and `muted` are decided by hosts. */
  mode: ChatMode;
  /** The longest text that can be sent: 2,000 characters. */
  maxLength: number;
  /** What is known of what was said before: `none`, `loading`, `loaded`, `unavailable`. */
  history: ChatHistory;
  status: Status;
}

const NOBODY: readonly Typist[] = [];

/**
 * The chat of the call, or one channel of it. One state for all who use it on the same call; leaving empties it.
 *
 * On the wire `{ type: 'chat', text }`. Daily delivers to those in the call and stores nothing. Newcomers get the last public messages
 * from the hosts present, or from participants where two of them say the same; private messages are never handed over. Hosts moderate with
 * `useChatModeration`.
 *
 * @example
 * ```tsx
 * const { messages, send, retry } = useChat();
 * return (
 *   <>
 *     {messages.map(({ id, senderName, text, delivery }) => (
 *       <p key={id}>{senderName}: {text} {delivery === 'failed' && <button onClick={() => retry(id)}>Retry</button>}</p>
 *     ))}
 *     <button onClick={() => send('Hello')}>Say hello</button>
 *   </>
 * );
 * ```
 */
export function useChat({ channel, onMessage, to, ...options }: ChatOptions = {}): ChatResult {
  const connection = useConnection(options);
  const chat = connection?.use(chatService) ?? null;
  const room = channel === undefined ? chat : (chat?.channel(channel) ?? null);
  const log = useStateAtom(connection, room?.logAtom ?? null, EMPTY_CHAT);
  const draft = useStateAtom(connection, room?.draftAtom ?? null, '');
  const typing = useStateAtom(connection, room?.typingAtom ?? null, NOBODY);
  const mode = useStateAtom(connection, room?.modeAtom ?? null, 'open');
  const status = useStatus(options);
  const latest = useLatest({ onMessage, to });

  useEffect(
    () => room?.onMessage((message) => latest.current.onMessage?.(message)),
    [room, latest],
  );

  const actions = useMemo(
    () => ({
      send: (text: string, given?: ChatSendOptions) =>
        act(room, (one) => one.send(text, { ...given, to: given?.to ?? latest.current.to })),
      retry: (id: string) => act(room, (one) => one.retry(id)),
      edit: (id: string, text: string, given?: ChatEditOptions) =>
        act(room, (one) => one.edit(id, text, given)),
      remove: (id: string, given?: ReasonOption) => act(room, (one) => one.remove(id, given)),
      react: (id: string, emoji: string) => act(room, (one) => one.react(id, emoji)),
      report: (id: string, given?: ReasonOption) => act(room, (one) => one.report(id, given)),
      markRead: () => room?.markRead(),
      loadOlder: () => act(room, (one) => one.loadOlder()),
      setDraft: (text: string) => room?.setDraft(text, { to: latest.current.to }),
    }),
    [room, latest],
  );

  return { ...log, ...actions, draft, typing, mode, maxLength: LONGEST_CHAT_TEXT, status };
}

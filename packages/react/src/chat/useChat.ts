import {
  chatService,
  EMPTY_CHAT,
  LONGEST_CHAT_TEXT,
  type ChatHistory,
  type ChatMessage,
  type Recipient,
  type Status,
} from '@backchannel/core';
import { useCallback, useEffect } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStatus } from '../connection/useStatus';
import { act } from '../internal/act';
import { useLatest } from '../internal/useLatest';
import { useStateAtom } from '../internal/useStateAtom';

/** What `useChat` takes. */
export interface ChatOptions extends CallOption {
  /** Told of each live message of others while this is mounted; never of own or replayed ones. Need not be memoised. */
  onMessage?: ((message: ChatMessage) => void) | undefined;
}

/** What `send` takes beside the text. */
export interface ChatSendOptions {
  /** Default everybody. One or several session ids, `{ role }` or `{ userId }` make it private. */
  to?: Recipient | undefined;
}

/** What `useChat` answers. The actions are stable over renders. */
export interface ChatResult {
  /** What was said, oldest first, at most 500; what was said before this client joined comes first, flagged `isReplayed`. */
  messages: readonly ChatMessage[];
  /**
   * Shows the message at once as `sending`, then `sent` or `failed`. Rejects with `message-too-large`, `invalid-data` (empty),
   * `not-joined` or `unknown-recipient` and then shows nothing, or with `daily-refused` and then shows it as `failed`.
   */
  send: (text: string, options?: ChatSendOptions) => Promise<void>;
  /** Sends a failed message again, under the same id. */
  retry: (id: string) => Promise<void>;
  /** Live messages of others since `markRead`. */
  unread: number;
  markRead: () => void;
  /** The longest text that can be sent: 2,000 characters. */
  maxLength: number;
  /** What is known of what was said before: `none`, `loading`, `loaded`, `unavailable`. */
  history: ChatHistory;
  status: Status;
}

/**
 * The chat of the call. One state for all who use it on the same call; leaving empties it.
 *
 * On the wire `{ type: 'chat', text }`. Daily delivers to those in the call and stores nothing. Newcomers get the last public messages
 * from the hosts present, or from participants where two of them say the same; private messages are never handed over.
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
export function useChat({ onMessage, ...options }: ChatOptions = {}): ChatResult {
  const connection = useConnection(options);
  const service = connection?.use(chatService) ?? null;
  const log = useStateAtom(connection, service?.logAtom ?? null, EMPTY_CHAT);
  const status = useStatus(options);
  const latest = useLatest(onMessage);

  useEffect(() => service?.onMessage((message) => latest.current?.(message)), [service, latest]);

  const send = useCallback(
    (text: string, target?: ChatSendOptions) => act(service, (chat) => chat.send(text, target)),
    [service],
  );
  const retry = useCallback((id: string) => act(service, (chat) => chat.retry(id)), [service]);
  const markRead = useCallback(() => service?.markRead(), [service]);

  return { ...log, send, retry, markRead, maxLength: LONGEST_CHAT_TEXT, status };
}

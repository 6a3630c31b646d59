import type { ChatHistory, ChatMessage } from './chatMessage';

/** All that a channel of the chat shows. */
export interface ChatLog {
  /** In the order that all clients show; at most as many as `keep` of the connection says. */
  readonly messages: readonly ChatMessage[];
  /** Live messages of others since the last `markRead`. */
  readonly unread: number;
  /** Of those, and of what was edited since, how many mention this participant. */
  readonly unreadMentions: number;
  readonly history: ChatHistory;
  /** Somebody has older ones: see `loadOlder`. */
  readonly hasOlder: boolean;
}

/**
 * Before anything was said.
 *
 * @example
 * ```ts
 * const shown = chat ? state.get(chat.logAtom) : EMPTY_CHAT;
 * ```
 */
export const EMPTY_CHAT: ChatLog = {
  messages: [],
  unread: 0,
  unreadMentions: 0,
  history: 'none',
  hasOlder: false,
};

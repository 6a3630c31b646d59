import type { ChatHistory, ChatMessage } from './chatMessage';

/** All that a chat shows. */
export interface ChatLog {
  /** Replayed ones first, then as they came; at most 500. */
  readonly messages: readonly ChatMessage[];
  /** Live messages of others since the last `markRead`. */
  readonly unread: number;
  readonly history: ChatHistory;
}

/** Before anything was said. */
export const EMPTY_CHAT: ChatLog = { messages: [], unread: 0, history: 'none' };

const MOST_MESSAGES = 500;

/** Adds a message at the end. The same id again changes nothing, except that live beats replayed. */
export function addMessage(log: ChatLog, message: ChatMessage): ChatLog {
  const before = log.messages.find(({ id }) => id === message.id);
  if (before && (!before.isReplayed || message.isReplayed)) return log;
  const others = before ? log.messages.filter((one) => one !== before) : log.messages;
  const messages = [...others, message].slice(-MOST_MESSAGES);
  const isNews = !message.isOwn && !message.isReplayed;
  return { ...log, messages, unread: Math.min(log.unread + (isNews ? 1 : 0), MOST_MESSAGES) };
}

/** Puts what was said before above everything else, in the order given. What is there already stays as it is. */
export function addReplayed(log: ChatLog, replayed: readonly ChatMessage[]): ChatLog {
  const known = new Set(log.messages.map(({ id }) => id));
  const earlier = replayed.filter(({ id }) => !known.has(id));
  return { ...log, messages: [...earlier, ...log.messages].slice(-MOST_MESSAGES) };
}

/** What became of an own message. */
export function setDelivery(
  log: ChatLog,
  id: string,
  delivery: ChatMessage['delivery'],
  error?: string,
): ChatLog {
  const messages = log.messages.map((message) =>
    message.id === id ? { ...message, delivery, error } : message,
  );
  return { ...log, messages };
}

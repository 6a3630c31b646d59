import type { ChatState } from '../chatState';

const MOST_LOOKED_AT = 500;

/** Whether one of the messages that were not seen yet mentions this participant. */
export function hasUnreadMention({
  messages,
  unread,
}: Pick<ChatState, 'messages' | 'unread'>): boolean {
  let left = Math.min(unread, MOST_LOOKED_AT);
  for (let index = messages.length - 1; index >= 0 && left > 0; index -= 1) {
    const message = messages[index];
    if (!message || message.isOwn || message.isReplayed || message.removed) continue;
    if (message.mentionsMe) return true;
    left -= 1;
  }
  return false;
}

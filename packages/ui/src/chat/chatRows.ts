import { senderKey } from '../people/senderKey';
import type { ChatMessage } from './chatState';

/** One line of the log: a message, or a divider between messages. */
export type ChatRow =
  | { kind: 'message'; key: string; message: ChatMessage; startsGroup: boolean }
  | { kind: 'earlier' | 'joined' | 'new'; key: string };

const groupGap = 5 * 60_000;

/** Puts dividers between the messages and groups those of one sender that follow each other. */
export function chatRows(
  messages: readonly ChatMessage[],
  firstUnread: string | undefined,
): ChatRow[] {
  const rows: ChatRow[] = [];
  messages.forEach((message, index) => {
    const previous = messages[index - 1];
    const divider = dividerBefore(message, previous, firstUnread);
    if (divider) rows.push({ kind: divider, key: `${divider}:${message.id}` });
    const startsGroup = divider !== undefined || !isSameGroup(previous, message);
    rows.push({ kind: 'message', key: message.id, message, startsGroup });
  });
  return rows;
}

function dividerBefore(
  message: ChatMessage,
  previous: ChatMessage | undefined,
  firstUnread: string | undefined,
): 'earlier' | 'joined' | 'new' | undefined {
  if (message.id === firstUnread) return 'new';
  if (message.isReplayed && !previous?.isReplayed) return 'earlier';
  if (!message.isReplayed && previous?.isReplayed) return 'joined';
  return undefined;
}

function isSameGroup(previous: ChatMessage | undefined, message: ChatMessage): boolean {
  return (
    previous !== undefined &&
    senderKey(previous.sender) === senderKey(message.sender) &&
    previous.senderName === message.senderName &&
    String(previous.to) === String(message.to) &&
    Math.abs(message.at - previous.at) < groupGap
  );
}

/** The id of the first of the last `unread` messages that others have written. */
export function firstUnreadId(
  messages: readonly ChatMessage[],
  unread: number,
): string | undefined {
  let left = unread;
  for (let index = messages.length - 1; index >= 0 && left > 0; index -= 1) {
    const message = messages[index];
    if (!message || message.isOwn || message.isReplayed) continue;
    left -= 1;
    if (left === 0) return message.id;
  }
  return undefined;
}

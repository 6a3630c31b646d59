import { senderKey } from '../../people/senderKey';
import type { ChatMessage } from '../chatState';

/** What stands between messages. */
export type DividerKind = 'day' | 'earlier' | 'joined' | 'new';

/** One line of the log: a message, or a divider between messages. */
export type ChatRow =
  { kind: 'message'; key: string; message: ChatMessage; startsGroup: boolean } | DividerRow;

/** A divider, and the time of the message below it. */
export interface DividerRow {
  kind: DividerKind;
  key: string;
  at: number;
}

const groupGap = 5 * 60_000;

/** Puts dividers between the messages and groups those of one sender that follow each other. */
export function chatRows(
  messages: readonly ChatMessage[],
  firstUnread: string | undefined,
): ChatRow[] {
  const rows: ChatRow[] = [];
  const isOtherDay = dayChange();
  const firstLive = messages.findIndex(({ isReplayed }) => !isReplayed);
  messages.forEach((message, index) => {
    const previous = messages[index - 1];
    const dividers: DividerKind[] = [];
    if (index === 0 && message.isReplayed) dividers.push('earlier');
    if (isOtherDay(message.at) && previous) dividers.push('day');
    if (message.id === firstUnread) dividers.push('new');
    else if (index === firstLive && index > 0) dividers.push('joined');
    for (const kind of dividers) rows.push({ kind, key: `${kind}:${message.id}`, at: message.at });
    const startsGroup = dividers.length > 0 || !isSameGroup(previous, message);
    rows.push({ kind: 'message', key: message.id, message, startsGroup });
  });
  return rows;
}

/** Tells of one time after the other whether it lies on another day than the one before; two dates a message would be most of the work. */
function dayChange(): (at: number) => boolean {
  let [begin, end] = [0, 0];
  return (at) => {
    if (at >= begin && at < end) return false;
    const date = new Date(at);
    const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
    begin = new Date(year, month, day).getTime();
    end = new Date(year, month, day + 1).getTime();
    return true;
  };
}

function isSameGroup(previous: ChatMessage | undefined, message: ChatMessage): boolean {
  return (
    previous !== undefined &&
    message.replyTo === undefined &&
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
    if (!message || message.isOwn || message.isReplayed || message.removed) continue;
    left -= 1;
    if (left === 0) return message.id;
  }
  return undefined;
}

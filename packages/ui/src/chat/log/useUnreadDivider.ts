import { useEffect, useRef, useState } from 'react';
import { useLatest } from '../../internal/useLatest';
import { firstUnreadId } from './chatRows';
import type { ChatState } from '../chatState';

type Reading = Pick<ChatState, 'messages' | 'unread' | 'unreadMentions' | 'markRead'> & {
  /** Undefined while that is not known: nothing is read then, and nobody was away. */
  canRead: boolean | undefined;
};

/**
 * Marks messages as read once they can be seen, and remembers before which one the reader was away,
 * until the reader writes something or is away again.
 */
export function useUnreadDivider({ messages, unread, unreadMentions, markRead, canRead }: Reading) {
  const [divider, setDivider] = useState(() => firstUnreadId(messages, unread));
  const wasRead = useRef(false);
  const read = useLatest(markRead);
  const firstUnread = firstUnreadId(messages, unread);
  const last = messages.at(-1);
  const ownLast = last?.isOwn ? last.id : undefined;

  useEffect(() => {
    if (!firstUnread || canRead === undefined) return;
    if (canRead) {
      read.current();
      wasRead.current = true;
    } else {
      setDivider((known) => (wasRead.current || !known ? firstUnread : known));
      wasRead.current = false;
    }
  }, [firstUnread, canRead, read]);

  /* What was edited is no line that one could have missed. */
  const isCalled = unreadMentions > 0 && unread === 0;
  useEffect(() => {
    if (isCalled && canRead) read.current();
  }, [isCalled, canRead, read]);

  useEffect(() => {
    if (ownLast) setDivider(undefined);
  }, [ownLast]);

  return divider;
}

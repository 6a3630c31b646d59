import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { ChatState } from '../chatState';

const MOUNTED = 500;
const STEP = 200;
/** As many rows as a slow phone mounts within a frame or two. */
const AT_ONCE = 60;

/**
 * The newest 500 messages, and on demand earlier ones: those that are here first, then those that somebody hands over. While the reader is
 * elsewhere than at the end nothing is taken away above what is read. Many at once are mounted from the newest up, some at a time, so that
 * the page never stands still.
 */
export function useMountedMessages({ hasOlder, loadOlder, messages }: ChatState, isAtEnd: boolean) {
  const [most, setMost] = useState(MOUNTED);
  const [room, setRoom] = useState(AT_ONCE);
  const [firstId, setFirstId] = useState<string>();
  const { length } = messages;
  const start = Math.max(length - Math.min(most, room), 0);
  const held = isAtEnd ? -1 : messages.findIndex(({ id }) => id === firstId);
  const from = held >= 0 ? Math.min(held, start) : start;
  const shown = useMemo(() => (from > 0 ? messages.slice(from) : messages), [messages, from]);
  const first = shown[0]?.id;
  if (first !== firstId) setFirstId(first);

  // Room for the next ones is made ahead, so that a single message never takes the first row away.
  const isShort = room < Math.min(length + AT_ONCE, most);
  useEffect(() => {
    if (isShort) startTransition(() => setRoom(room + AT_ONCE));
  }, [isShort, room]);

  const showMore = useCallback(async () => {
    if (from === 0) await loadOlder();
    setMost((before) => before + STEP);
  }, [from, loadOlder]);

  return { messages: shown, hasMore: Math.min(from, length - most) > 0 || hasOlder, showMore };
}

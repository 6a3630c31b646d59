import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import { useLatest } from '../../internal/useLatest';
import type { ChatState } from '../chatState';
import { mountedFrom } from './mountedMessages';

const MOUNTED = 500;
const STEP = 200;
/** As many rows as a slow phone mounts within a frame or two. */
const AT_ONCE = 60;

type Shown = Pick<ChatState, 'hasOlder' | 'loadOlder' | 'messages'>;

/**
 * The newest 500 messages, and on demand earlier ones: those that are here first, then those that somebody hands over. While the reader is
 * elsewhere than at the end nothing is taken away above what is read. Many at once are mounted from the newest up, some at a time, so that
 * the page never stands still.
 */
export function useMounting({ hasOlder, loadOlder, messages }: Shown, isAtEnd: boolean) {
  const [most, setMost] = useState(MOUNTED);
  const [room, setRoom] = useState(AT_ONCE);
  const [heldId, setHeldId] = useState<string>();
  const newest = Math.min(most, room);
  const mounting = useMemo(() => ({ newest, heldId }), [newest, heldId]);
  const { length } = messages;
  const from = mountedFrom(messages, mounting);
  const toHold = isAtEnd ? undefined : messages[from]?.id;
  if (toHold !== heldId) setHeldId(toHold);

  // Room for the next ones is made ahead, so that a single message never takes the first row away.
  const isShort = room < Math.min(length + AT_ONCE, most);
  useEffect(() => {
    if (isShort) startTransition(() => setRoom(room + AT_ONCE));
  }, [isShort, room]);

  const latest = useLatest({ from, loadOlder });
  const showMore = useCallback(async () => {
    if (latest.current.from === 0) await latest.current.loadOlder();
    setMost((before) => before + STEP);
  }, [latest]);

  return { mounting, hasMore: Math.min(from, length - most) > 0 || hasOlder, showMore };
}

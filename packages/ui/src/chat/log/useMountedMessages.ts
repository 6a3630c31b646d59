import { useCallback, useMemo, useState } from 'react';
import type { ChatState } from '../chatState';

const MOUNTED = 500;
const STEP = 200;

/**
 * The newest 500 messages, and on demand earlier ones: those that are here first, then those that somebody hands over. While the reader is
 * elsewhere than at the end nothing is taken away above what is read.
 */
export function useMountedMessages({ hasOlder, loadOlder, messages }: ChatState, isAtEnd: boolean) {
  const [most, setMost] = useState(MOUNTED);
  const [firstId, setFirstId] = useState<string>();
  const start = Math.max(messages.length - most, 0);
  const held = isAtEnd ? -1 : messages.findIndex(({ id }) => id === firstId);
  const from = held >= 0 ? Math.min(held, start) : start;
  const shown = useMemo(() => (from > 0 ? messages.slice(from) : messages), [messages, from]);
  const first = shown[0]?.id;
  if (first !== firstId) setFirstId(first);

  const showMore = useCallback(async () => {
    if (from === 0) await loadOlder();
    setMost((before) => before + STEP);
  }, [from, loadOlder]);

  return { messages: shown, hasMore: from > 0 || hasOlder, showMore };
}

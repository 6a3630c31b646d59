import { useEffect, useRef } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { useLatest } from '../../internal/useLatest';

const rest = 10_000;

/** Says how many messages are unread when there are more than before, at once and then at most every ten seconds. */
export function useUnreadAnnouncements(
  unread: number,
  isClosed: boolean,
  announce: (announcement: Announcement) => void,
  words: (unread: number) => string,
) {
  const latest = useLatest({ unread, isClosed, words });
  const said = useRef(unread);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const say = () => {
      const { current: now } = latest;
      timer.current = undefined;
      if (!now.isClosed || now.unread <= said.current) return;
      said.current = now.unread;
      announce({ kind: 'chat-unread', text: now.words(now.unread) });
      timer.current = setTimeout(say, rest);
    };
    if (!isClosed || unread < said.current) said.current = unread;
    if (timer.current === undefined) say();
  }, [unread, isClosed, announce, latest]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}

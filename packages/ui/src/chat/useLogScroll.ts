import { useCallback, useEffect, useRef, useState } from 'react';
import { useIsoLayoutEffect } from '../internal/useIsoLayoutEffect';
import type { ChatMessage } from './chatState';

const nearEnd = 32;

/** Keeps the log at its end while the reader is there, and in place while the reader is elsewhere. */
export function useLogScroll(messages: readonly ChatMessage[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const seen = useRef({ first: '', last: '', height: 0 });
  const [isAtEnd, setAtEnd] = useState(true);

  const scrollToEnd = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = element.scrollHeight;
    isFollowing.current = true;
    setAtEnd(true);
  }, []);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
    isFollowing.current = rest < nearEnd;
    setAtEnd(isFollowing.current);
  }, []);

  useIsoLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const [first = '', last] = [messages[0]?.id, messages.at(-1)];
    const { current } = seen;
    const wroteMyself = last !== undefined && last.id !== current.last && last.isOwn;
    if (isFollowing.current || wroteMyself) scrollToEnd();
    else if (first !== current.first) element.scrollTop += element.scrollHeight - current.height;
    seen.current = { first, last: last?.id ?? '', height: element.scrollHeight };
  }, [messages, scrollToEnd]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (isFollowing.current) scrollToEnd();
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [scrollToEnd]);

  return { scroller, isAtEnd, onScroll, scrollToEnd };
}

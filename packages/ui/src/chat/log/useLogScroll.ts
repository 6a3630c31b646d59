import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../../internal/useIsoLayoutEffect';
import type { ChatMessage } from '../chatState';
import type { Mounting } from './mountedMessages';

const nearEnd = 32;

/** Where the reader is: the first message that can be seen, and how far below the upper edge it begins. */
interface Anchor {
  id: string;
  offset: number;
}

/**
 * Keeps the log at its end while the reader is there, and what is read in its place while the reader is elsewhere, whatever comes, goes or
 * grows above or below it.
 */
export function useLogScroll(
  messages: readonly ChatMessage[],
  mounting: Mounting,
  isAtEnd: boolean,
  setAtEnd: (isAtEnd: boolean) => void,
  toEndRef: RefObject<() => void>,
) {
  const scroller = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const anchor = useRef<Anchor>(undefined);
  const lastId = useRef('');
  const lastMounting = useRef<Mounting>(undefined);
  const told = useRef(isAtEnd);
  const lastTop = useRef(0);

  const follow = useCallback(
    (isFromNow: boolean) => {
      isFollowing.current = isFromNow;
      if (told.current === isFromNow) return;
      told.current = isFromNow;
      setAtEnd(isFromNow);
    },
    [setAtEnd],
  );

  const scrollToEnd = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = element.scrollHeight;
    lastTop.current = element.scrollTop;
    follow(true);
  }, [follow]);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { clientHeight, scrollHeight, scrollTop } = element;
    // What came since the last frame is no reason to think that the reader left: only going up is.
    const stays = isFollowing.current && scrollTop >= lastTop.current;
    const isNearEnd = stays || scrollHeight - scrollTop - clientHeight < nearEnd;
    lastTop.current = scrollTop;
    anchor.current = isNearEnd ? undefined : findAnchor(element);
    follow(isNearEnd);
  }, [follow]);

  useIsoLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const last = messages.at(-1);
    const wroteMyself = last !== undefined && last.id !== lastId.current && last.isOwn;
    lastId.current = last?.id ?? '';
    // A message more is scrolled to when the browser has laid it out by itself; to ask for its height here would cost each message a layout.
    const isOnlyMore = mounting === lastMounting.current && canObserve();
    lastMounting.current = mounting;
    if (wroteMyself || (isFollowing.current && !isOnlyMore)) scrollToEnd();
    else if (!isFollowing.current && anchor.current) keepInPlace(element, anchor.current);
  }, [messages, mounting, scrollToEnd]);

  useIsoLayoutEffect(() => {
    toEndRef.current = scrollToEnd;
  }, [toEndRef, scrollToEnd]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !canObserve()) return;
    const observer = new ResizeObserver(() => {
      if (isFollowing.current) scrollToEnd();
      else if (anchor.current) keepInPlace(element, anchor.current);
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [scrollToEnd]);

  return { scroller, onScroll };
}

const canObserve = () => typeof ResizeObserver !== 'undefined';

const rowsOf = (scroller: HTMLElement) => [
  ...scroller.querySelectorAll<HTMLElement>('li[data-id]'),
];

/** Looks for the first row that can be seen by halving, since each look costs a layout only once but each row costs a read. */
function findAnchor(scroller: HTMLElement): Anchor | undefined {
  const rows = rowsOf(scroller);
  const edge = scroller.getBoundingClientRect().top;
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  const row = rows[low];
  const id = row?.dataset.id;
  return row && id !== undefined
    ? { id, offset: row.getBoundingClientRect().top - edge }
    : undefined;
}

function keepInPlace(scroller: HTMLElement, { id, offset }: Anchor): void {
  const row = rowsOf(scroller).find(({ dataset }) => dataset.id === id);
  if (!row) return;
  const now = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  if (Math.abs(now - offset) >= 1) scroller.scrollTop += now - offset;
}

import { useCallback, useRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../internal/useIsoLayoutEffect';
import { createAnnouncer, type Announcement, type Announcer } from './announcer';

const announcers = new WeakMap<Document, Announcer>();

function announcerOf(ownerDocument: Document): Announcer {
  const announcer = announcers.get(ownerDocument) ?? createAnnouncer(ownerDocument);
  announcers.set(ownerDocument, announcer);
  return announcer;
}

/**
 * Speaks in the document that the given element is in, through regions that all components of that
 * document share. The returned function is stable.
 */
export function useAnnouncer(
  element: RefObject<HTMLElement | null>,
): (announcement: Announcement) => void {
  const announcer = useRef<Announcer | null>(null);
  useIsoLayoutEffect(() => {
    announcer.current = announcerOf(element.current?.ownerDocument ?? document);
    return announcer.current.attach();
  }, [element]);
  return useCallback((announcement) => announcer.current?.announce(announcement, announcer), []);
}

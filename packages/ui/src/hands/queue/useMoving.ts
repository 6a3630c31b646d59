import { useRef, useState, type RefObject } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { useIsoLayoutEffect } from '../../internal/useIsoLayoutEffect';
import { useLatest } from '../../internal/useLatest';
import type { HandLabels } from '../../labels/handLabels';
import type { RaisedHand } from '../handsState';

interface Moved {
  id: string;
  action: string;
  position: number;
}

/**
 * Which row is being moved. The focus stays on the button that moved it, although the row goes to
 * another place in the document, and the new place is spoken.
 */
export function useMoving(
  queue: readonly RaisedHand[],
  list: RefObject<HTMLElement | null>,
  labels: HandLabels,
  announce: (announcement: Announcement) => void,
) {
  const [movingId, setMovingId] = useState<string>();
  const moved = useRef<Moved>(undefined);
  const words = useLatest(labels);

  useIsoLayoutEffect(() => {
    const { current: last } = moved;
    const hand = queue.find(({ sessionId }) => sessionId === last?.id);
    if (!last || !hand || hand.position === last.position) return;
    moved.current = undefined;
    const text = words.current.queueAnnounceMoved(hand.userName, hand.position);
    announce({ kind: 'queue-moved', text });
    const { activeElement, body } = (list.current ?? document.body).ownerDocument;
    if (activeElement && activeElement !== body) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const row = rows[queue.indexOf(hand)];
    row?.querySelector<HTMLElement>(`[data-action='${last.action}']`)?.focus();
  }, [queue, list, announce, words]);

  return {
    movingId,
    toggle: (id: string) => setMovingId((now) => (now === id ? undefined : id)),
    /** Said before a hand is moved. */
    expect: ({ sessionId, position }: RaisedHand, action: string) => {
      moved.current = { id: sessionId, action, position };
    },
  };
}

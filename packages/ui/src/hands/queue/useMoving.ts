import { useEffect, useRef, useState } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { useLatest } from '../../internal/useLatest';
import type { HandLabels } from '../../labels/handLabels';
import type { RaisedHand } from '../handsState';

interface Moved {
  id: string;
  position: number;
}

/** Which row is being moved, and its new place, which is spoken. */
export function useMoving(
  queue: readonly RaisedHand[],
  labels: HandLabels,
  announce: (announcement: Announcement) => void,
) {
  const [movingId, setMovingId] = useState<string>();
  const moved = useRef<Moved>(undefined);
  const words = useLatest(labels);

  useEffect(() => {
    const { current: last } = moved;
    const hand = queue.find(({ sessionId }) => sessionId === last?.id);
    if (!last || !hand || hand.position === last.position) return;
    moved.current = undefined;
    const text = words.current.queueAnnounceMoved(hand.userName, hand.position);
    announce({ kind: 'queue-moved', text });
  }, [queue, announce, words]);

  return {
    movingId,
    toggle: (id: string) => setMovingId((now) => (now === id ? undefined : id)),
    /** Said before a hand is moved. */
    expect: ({ sessionId, position }: RaisedHand) => {
      moved.current = { id: sessionId, position };
    },
  };
}

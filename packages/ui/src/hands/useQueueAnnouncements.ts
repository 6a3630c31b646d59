import { useEffect, useRef } from 'react';
import type { Announcement } from '../announcer/announcer';
import { useLatest } from '../internal/useLatest';
import type { Labels } from '../labels/labels';
import type { RaisedHand } from './handsState';

/** Tells hosts who has raised a hand since the queue was first shown. */
export function useQueueAnnouncements(
  queue: readonly RaisedHand[],
  isActive: boolean,
  labels: Labels,
  announce: (announcement: Announcement) => void,
) {
  const known = useRef<Set<string>>(undefined);
  const words = useLatest(labels);
  useEffect(() => {
    if (!isActive) return;
    const before = known.current;
    known.current = new Set(queue.map(({ sessionId }) => sessionId));
    if (!before) return;
    for (const { sessionId, userName, isLocal } of queue) {
      if (before.has(sessionId) || isLocal) continue;
      announce({
        kind: 'queue',
        text: words.current.queueAnnounceRaised(userName),
        subject: userName,
        merged: ([first = '', ...others]) => words.current.queueAnnounceMany(first, others.length),
      });
    }
  }, [queue, isActive, announce, words]);
}

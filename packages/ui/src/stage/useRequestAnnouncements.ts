import { useEffect, useRef } from 'react';
import type { Announcement } from '../announcer/announcer';
import { useLatest } from '../internal/useLatest';
import type { Labels } from '../labels/labels';
import type { StageEntry } from './stageState';

/** Tells hosts who has asked to come on stage since the requests were first shown. */
export function useRequestAnnouncements(
  requests: readonly StageEntry[],
  isActive: boolean,
  labels: Labels,
  announce: (announcement: Announcement) => void,
) {
  const known = useRef<Set<string>>(undefined);
  const words = useLatest(labels);
  useEffect(() => {
    if (!isActive) return;
    const before = known.current;
    known.current = new Set(requests.map(({ sessionId }) => sessionId));
    if (!before) return;
    for (const { sessionId, userName, isLocal } of requests) {
      if (before.has(sessionId) || isLocal) continue;
      announce({
        kind: 'stage-request',
        text: words.current.stageAnnounceRequest(userName),
        subject: userName,
        merged: ([first = '', ...others]) =>
          words.current.stageAnnounceRequests(first, others.length),
      });
    }
  }, [requests, isActive, announce, words]);
}

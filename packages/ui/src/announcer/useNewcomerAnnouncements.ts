import { useEffect, useRef } from 'react';
import { useLatest } from '../internal/useLatest';
import type { Announcement } from './announcer';

/** Somebody in a list that hosts watch. */
interface Listed {
  readonly sessionId: string;
  readonly userName: string;
  readonly isLocal: boolean;
}

/** Tells of those who have come into a list since it was first shown, oneself excepted. */
export function useNewcomerAnnouncements(
  people: readonly Listed[],
  isActive: boolean,
  announce: (announcement: Announcement) => void,
  toAnnouncement: (userName: string) => Announcement,
) {
  const known = useRef<Set<string>>(undefined);
  const words = useLatest(toAnnouncement);
  useEffect(() => {
    if (!isActive) return;
    const before = known.current;
    known.current = new Set(people.map(({ sessionId }) => sessionId));
    if (!before) return;
    for (const { sessionId, userName, isLocal } of people) {
      if (!before.has(sessionId) && !isLocal) announce(words.current(userName));
    }
  }, [people, isActive, announce, words]);
}

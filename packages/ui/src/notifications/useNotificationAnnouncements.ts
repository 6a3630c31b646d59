import { useEffect, useRef } from 'react';
import type { Announcement } from '../announcer/announcer';
import { useLatest } from '../internal/useLatest';
import type { NotificationLabels } from '../labels/notificationLabels';
import type { NotificationItem } from './notificationsState';

/** Says every notification once: errors at once, the others in their turn. */
export function useNotificationAnnouncements(
  items: readonly NotificationItem[],
  labels: NotificationLabels,
  announce: (announcement: Announcement) => void,
) {
  const known = useRef(new Set<string>());
  const words = useLatest(labels);
  useEffect(() => {
    for (const { id, title, body, level } of items) {
      if (known.current.has(id)) continue;
      known.current.add(id);
      announce({
        kind: `notification-${level}`,
        key: `notification:${id}`,
        priority: level === 'error' ? 'assertive' : 'polite',
        text: words.current.notificationAnnounce(title, body),
        merged: (subjects) => words.current.notificationAnnounceMany(subjects.length),
      });
    }
  }, [items, announce, words]);
}

import type { useServerNotifications } from '@backchannel/react';

/** What the view of notifications reads: the result of `useServerNotifications`. */
export type NotificationsState = ReturnType<typeof useServerNotifications>;

/** One notification that has not been dismissed. */
export type NotificationItem = NotificationsState['items'][number];

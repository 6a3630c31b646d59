import type { ServerNotificationsResult } from '@backchannel/react';

/** What the view of notifications reads: the result of `useServerNotifications`. */
export type NotificationsState = ServerNotificationsResult;

export type { NotificationItem } from '@backchannel/react';

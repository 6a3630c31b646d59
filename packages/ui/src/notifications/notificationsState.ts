import type { ServerNotificationsResult } from '@backchannel/react';

/** What the view of notifications reads of `useServerNotifications`. */
export type NotificationsState = Pick<ServerNotificationsResult, 'items' | 'dismiss'>;

export type { NotificationItem } from '@backchannel/react';

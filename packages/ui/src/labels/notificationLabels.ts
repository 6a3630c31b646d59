/** The words of notifications. */
export interface NotificationLabels {
  notificationsTitle: string;
  notificationDismiss: (title: string) => string;
  notificationMore: (count: number) => string;
  notificationLevel: (level: 'info' | 'warning' | 'error') => string;
  notificationAnnounce: (title: string, body: string | undefined) => string;
  notificationAnnounceMany: (count: number) => string;
}

/** The English words of notifications. */
export const notificationLabels: NotificationLabels = {
  notificationsTitle: 'Notifications',
  notificationDismiss: (title) => `Dismiss: ${title}`,
  notificationMore: (count) => (count === 1 ? '1 more' : `${count} more`),
  notificationLevel: (level) => ({ info: 'Notice', warning: 'Warning', error: 'Important' })[level],
  notificationAnnounce: (title, body) => (body ? `${title}. ${body}` : title),
  notificationAnnounceMany: (count) => `${count} more notifications`,
};

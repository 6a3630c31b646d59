/** The words of notifications. */
export interface NotificationLabels {
  /** “Notifications” */
  notificationsTitle: string;
  /** “Dismiss: Doors close” */
  notificationDismiss: (title: string) => string;
  /** “3 more” */
  notificationMore: (count: number) => string;
  /** “Warning” */
  notificationLevel: (level: 'info' | 'warning' | 'error') => string;
  /** “Doors close. x” */
  notificationAnnounce: (title: string, body: string | undefined) => string;
  /** “3 more notifications” */
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

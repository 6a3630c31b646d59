export { ServerNotifications, type ServerNotificationsProps } from './ServerNotifications';

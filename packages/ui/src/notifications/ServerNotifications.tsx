import { useServerNotifications } from '@backchannel/react';
import { forwardRef } from 'react';
import { ServerNotificationsView, type ServerNotificationsProps } from './ServerNotificationsView';

export type { ServerNotificationsProps };

/**
 * What the server tells the call, as toasts: information goes by itself, warnings and errors stay
 * until they are dismissed; F8 moves the focus to them.
 *
 * Only messages that Daily marks as sent over REST are shown; a participant cannot forge one. They are
 * ephemeral: who joins later does not see them.
 *
 * @example
 * ```tsx
 * <ServerNotifications />
 * ```
 */
export const ServerNotifications = forwardRef<HTMLElement, ServerNotificationsProps>(
  function ServerNotifications({ onNotification, ...props }, ref) {
    const notifications = useServerNotifications({ onNotification });
    return <ServerNotificationsView {...props} ref={ref} notifications={notifications} />;
  },
);

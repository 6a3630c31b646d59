import { forwardRef, useRef, type ComponentPropsWithoutRef } from 'react';
import { createPortal } from 'react-dom';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { useContainer } from '../internal/useContainer';
import { useMergedRef } from '../internal/useMergedRef';
import type { Labels } from '../labels/labels';
import { LabelsProvider } from '../labels/LabelsProvider';
import { useNotificationLabels } from '../labels/useNotificationLabels';
import { useGivenContainer } from '../provider/containerContext';
import { NotificationsRegion } from './NotificationsRegion';
import type { NotificationItem, NotificationsState } from './notificationsState';
import { useNotificationAnnouncements } from './useNotificationAnnouncements';

/** What `ServerNotifications` takes, and the props of the `<section>` that it renders. */
export interface ServerNotificationsProps extends ComponentPropsWithoutRef<'section'> {
  /** Called with every notification that arrives. */
  onNotification?: (notification: NotificationItem) => void;
  /**
   * The positioned element over which the toasts lie. Default: that of the `BackchannelProvider`, else the
   * full-screen element of the document that the component is in, else its body.
   */
  container?: HTMLElement | null;
  /** Words of these notifications that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface ServerNotificationsViewProps extends Omit<ServerNotificationsProps, 'onNotification'> {
  notifications: NotificationsState;
}

/** The notifications as they look for a given state of the hook. */
export const ServerNotificationsView = forwardRef<HTMLElement, ServerNotificationsViewProps>(
  function ServerNotificationsView(
    { notifications, container: own, labels: ownLabels, ...props },
    ref,
  ) {
    const container = useGivenContainer(own);
    const labels = useNotificationLabels(ownLabels);
    const marker = useRef<HTMLSpanElement>(null);
    const { setMarker, place } = useContainer(container);
    useNotificationAnnouncements(notifications.items, labels, useAnnouncer(marker));
    const isContained = container ? '' : undefined;
    const extra = { 'data-contained': isContained, 'data-bc-theme': place?.theme };
    const region = (
      <NotificationsRegion {...extra} {...props} ref={ref} notifications={notifications} />
    );

    return (
      <LabelsProvider labels={labels}>
        <span ref={useMergedRef(marker, setMarker)} hidden />
        {place && createPortal(region, place.container)}
      </LabelsProvider>
    );
  },
);

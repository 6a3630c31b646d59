import { forwardRef, useRef, type ComponentPropsWithoutRef } from 'react';
import { useKeptFocus } from '../internal/useKeptFocus';
import { mergeProps } from '../internal/mergeProps';
import { useMergedRef } from '../internal/useMergedRef';
import { useReturnFocus } from '../internal/useReturnFocus';
import { useNotificationLabels } from '../labels/useNotificationLabels';
import { useStylesCheck } from '../styles/useStylesCheck';
import { NotificationToast } from './NotificationToast';
import type { NotificationsState } from './notificationsState';
import { useIsPaused } from './useIsPaused';
import { useRegionShortcut } from './useRegionShortcut';

/** What `NotificationsRegion` takes. */
export interface NotificationsRegionProps extends ComponentPropsWithoutRef<'section'> {
  notifications: NotificationsState;
}

const mostAtOnce = 4;

/** The toasts, newest first, in a region of their own that F8 reaches. */
export const NotificationsRegion = forwardRef<HTMLElement, NotificationsRegionProps>(
  function NotificationsRegion({ notifications, ...props }, ref) {
    const labels = useNotificationLabels();
    const root = useRef<HTMLElement>(null);
    useStylesCheck(root);
    const { items, dismiss } = notifications;
    const shown = items.slice(0, mostAtOnce);
    const waiting = items.length - shown.length;
    useKeptFocus(root, root);
    const merged = useMergedRef(root, ref);
    const { isPaused, pauseProps } = useIsPaused(root, items.length > 0);
    const returnFocus = useReturnFocus(root);
    useRegionShortcut(root, items.length > 0);
    if (items.length === 0) return null;

    const own = mergeProps(pauseProps, {
      className: 'bc-root bc-notifications',
      'aria-label': labels.notificationsTitle,
      tabIndex: -1,
      ...returnFocus.props,
    });

    return (
      <section ref={merged} {...mergeProps(own, props)}>
        <ol className="bc-toasts" role="list">
          {shown.map((item) => (
            <NotificationToast key={item.id} item={item} isPaused={isPaused} onDismiss={dismiss} />
          ))}
        </ol>
        {waiting > 0 && <p className="bc-toasts-more">{labels.notificationMore(waiting)}</p>}
      </section>
    );
  },
);

import { CircleAlert, Info, TriangleAlert, X } from '../icons/icons';
import { useNotificationLabels } from '../labels/useNotificationLabels';
import type { NotificationItem } from './notificationsState';
import { usePausableTimer } from './usePausableTimer';

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert };

/** What `NotificationToast` takes. */
export interface NotificationToastProps {
  item: NotificationItem;
  isPaused: boolean;
  onDismiss: (id: string) => void;
}

/** One notification. Information goes by itself after a while, warnings and errors stay. */
export function NotificationToast({ item, isPaused, onDismiss }: NotificationToastProps) {
  const labels = useNotificationLabels();
  const { id, title, body, level } = item;
  const Icon = icons[level];
  const length = title.length + (body?.length ?? 0);
  usePausableTimer(level === 'info' ? 6_000 + 50 * length : undefined, isPaused, () =>
    onDismiss(id),
  );
  return (
    <li className="bc-toast" data-row="" data-level={level}>
      <span className="bc-toast-icon">
        <Icon />
        <span className="bc-visually-hidden">{labels.notificationLevel(level)}</span>
      </span>
      <div className="bc-toast-text">
        <p className="bc-toast-title" dir="auto">
          {title}
        </p>
        {body && (
          <p className="bc-toast-body" dir="auto">
            {body}
          </p>
        )}
      </div>
      <button
        type="button"
        className="bc-toast-close"
        data-action="dismiss"
        aria-label={labels.notificationDismiss(title)}
        onClick={() => onDismiss(id)}
      >
        <X />
      </button>
    </li>
  );
}

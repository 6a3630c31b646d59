import { notificationsService, type NotificationItem, type Status } from '@backchannel/core';
import { useCallback, useEffect } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStatus } from '../connection/useStatus';
import { useLatest } from '../internal/useLatest';
import { useStateAtom } from '../internal/useStateAtom';

/** What `useServerNotifications` takes. */
export interface ServerNotificationsOptions extends CallOption {
  /** Told of each one that comes while this is mounted. Need not be memoised. */
  onNotification?: ((item: NotificationItem) => void) | undefined;
}

/** What `useServerNotifications` answers. */
export interface ServerNotificationsResult {
  /** Newest first, the last 20, until dismissed; shared by all who show them. */
  items: readonly NotificationItem[];
  /** Takes one off the list; stable over renders. */
  dismiss: (id: string) => void;
  status: Status;
}

const NONE: readonly NotificationItem[] = [];

/**
 * What the server told the call: messages of type `notification`, sent over REST.
 *
 * Delivered to those in the call, never stored: who joins later does not get them, and leaving empties the list. Only the server can send
 * them: one that a participant forges is reported as `not-from-server`. Title up to 200 characters, body up to 1,000.
 *
 * @example
 * ```tsx
 * const { items, dismiss } = useServerNotifications();
 * return items.map(({ id, title }) => <p key={id} onClick={() => dismiss(id)}>{title}</p>);
 * ```
 */
export function useServerNotifications({
  onNotification,
  ...options
}: ServerNotificationsOptions = {}): ServerNotificationsResult {
  const connection = useConnection(options);
  const service = connection?.use(notificationsService) ?? null;
  const items = useStateAtom(connection, service?.itemsAtom ?? null, NONE);
  const latest = useLatest(onNotification);

  useEffect(() => service?.onNotification((item) => latest.current?.(item)), [service, latest]);

  const dismiss = useCallback((id: string) => service?.dismiss(id), [service]);
  return { items, dismiss, status: useStatus(options) };
}

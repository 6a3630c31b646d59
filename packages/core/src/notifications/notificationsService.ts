import { atom, type Atom } from 'jotai/vanilla';
import type { Service } from '../connection/connection';
import { createListeners } from '../connection/listeners';
import { messageService } from '../messages/messageService';
import { statusService } from '../status/statusService';
import { notification } from './notification';
import { addNotification, dismissNotification, type NotificationItem } from './notificationList';

/** The server's notifications on one connection, shared by all who show them. */
export interface Notifications {
  /** Newest first, the last 20; empty again after leaving. */
  readonly itemsAtom: Atom<readonly NotificationItem[]>;
  /** Takes one off the list; unknown ids are ignored. */
  dismiss(id: string): void;
  /** Told of those that come from now on. */
  onNotification(listener: (item: NotificationItem) => void): () => void;
}

/**
 * The server's notifications of a connection.
 *
 * @example
 * ```ts
 * connect(call)
 *   .use(notificationsService)
 *   .onNotification(({ title, level }) => toast(title, level));
 * ```
 */
export const notificationsService: Service<Notifications> = {
  name: 'notifications',
  create: (connection) => {
    const { state } = connection;
    const itemsAtom = atom<readonly NotificationItem[]>([]);
    const listeners = createListeners<NotificationItem>(connection, notification.type);
    const set = (items: readonly NotificationItem[]) =>
      state.update((write) => write(itemsAtom, items));

    connection.use(messageService).subscribe(
      notification,
      ({ level = 'info', ...data }, { id, receivedAt, replayed }) => {
        const item: NotificationItem = { ...data, level, id, at: receivedAt };
        set(addNotification(state.get(itemsAtom), item));
        if (!replayed) listeners.tell(item);
      },
      { replay: true },
    );
    connection.use(statusService).onStay(({ type }) => {
      if (type === 'left') set([]);
    });

    return {
      itemsAtom,
      dismiss: (id) => set(dismissNotification(state.get(itemsAtom), id)),
      onNotification: listeners.add,
    };
  },
};

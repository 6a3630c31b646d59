import type { NotificationLevel } from './notification';

/** A notification that came and has not been dismissed. */
export interface NotificationItem {
  /** Unique in the list. */
  readonly id: string;
  readonly title: string;
  readonly body?: string | undefined;
  readonly level: NotificationLevel;
  /** When it came; this machine's clock, ms. */
  readonly at: number;
}

const MOST_KEPT = 20;

/** The list with one more, newest first, the last 20. */
export function addNotification(
  items: readonly NotificationItem[],
  item: NotificationItem,
): readonly NotificationItem[] {
  return [item, ...items.filter(({ id }) => id !== item.id)].slice(0, MOST_KEPT);
}

/** The list without one; the same list when it is not there. */
export function dismissNotification(
  items: readonly NotificationItem[],
  id: string,
): readonly NotificationItem[] {
  return items.some((item) => item.id === id) ? items.filter((item) => item.id !== id) : items;
}

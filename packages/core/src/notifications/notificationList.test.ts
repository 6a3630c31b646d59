import { expect, it } from 'vitest';
import { addNotification, dismissNotification, type NotificationItem } from './notificationList';

const item = (id: string): NotificationItem => ({ id, title: id, level: 'info', at: 0 });

it('keeps the last twenty, newest first, each id once', () => {
  let items: readonly NotificationItem[] = [];
  for (let i = 0; i < 30; i += 1) items = addNotification(items, item(String(i)));
  items = addNotification(items, item('20'));
  expect(items).toHaveLength(20);
  expect(items.map(({ id }) => id).slice(0, 3)).toEqual(['20', '29', '28']);
});

it('dismisses one, and is the same list for an unknown id', () => {
  const items = [item('a'), item('b')];
  expect(dismissNotification(items, 'a')).toEqual([item('b')]);
  expect(dismissNotification(items, 'x')).toBe(items);
});

import { expectTypeOf, it } from 'vitest';
import {
  notification,
  useServerNotifications,
  type MessageDefinition,
  type Status,
} from '../index';

it('answers items with a level, and a definition that servers send', () => {
  const { dismiss, items, status } = useServerNotifications();
  expectTypeOf(status).toEqualTypeOf<Status>();
  expectTypeOf(items[0]?.level).toEqualTypeOf<'info' | 'warning' | 'error' | undefined>();
  expectTypeOf(dismiss).toEqualTypeOf<(id: string) => void>();
  expectTypeOf(notification).toExtend<MessageDefinition<{ title: string }>>();
});

import type { useAppMessage as UseDailyAppMessage } from '@daily-co/daily-react';
import { expectTypeOf, test } from 'vitest';
import {
  defineMessage,
  defineRequest,
  useAnswer,
  useAppMessage,
  useRequest,
  type MessageInfo,
  type Schema,
  type SendReceipt,
} from '../index';

const buzz = defineMessage<{ volume: number }>('types-buzz');

test('types flow from the definition to handler and send', () => {
  const send = useAppMessage(buzz, (data, info) => {
    expectTypeOf(data).toEqualTypeOf<{ volume: number }>();
    expectTypeOf(info).toEqualTypeOf<MessageInfo>();
  });
  expectTypeOf(send).parameter(0).toEqualTypeOf<{ volume: number }>();
  expectTypeOf(send({ volume: 1 })).toEqualTypeOf<Promise<SendReceipt>>();
  // @ts-expect-error a wrong field
  void send({ loud: true });
});

test('a bare type is typed without a check', () => {
  const send = useAppMessage<{ n: number }>('types-bare', ({ n }) => expectTypeOf(n).toBeNumber());
  expectTypeOf(send).parameter(0).toEqualTypeOf<{ n: number }>();
});

test('the first overload is daily-react’s own', () => {
  const asDaily: (
    args?: Parameters<typeof UseDailyAppMessage>[0],
  ) => ReturnType<typeof UseDailyAppMessage> = useAppMessage;
  expectTypeOf(asDaily).toBeFunction();
  expectTypeOf(useAppMessage<{ a: 1 }>()).toBeCallableWith({ a: 1 }, ['x', 'y']);
});

test('what is sent and what is read may differ', () => {
  const at = defineMessage('types-hook-at', { schema: {} as Schema<{ at: Date }, { at: string }> });
  const send = useAppMessage(at, (data) => expectTypeOf(data).toEqualTypeOf<{ at: Date }>());
  expectTypeOf(send).parameter(0).toEqualTypeOf<{ at: string }>();
  expectTypeOf(send.isReady).toBeBoolean();
  // @ts-expect-error members are read only
  send.isReady = true;
});

test('requests flow from their definition too', () => {
  const seatOf = defineRequest<{ row: number }, { seat: string }>('types-hook-seat');
  const ask = useRequest(seatOf);
  const { signal } = new AbortController();
  expectTypeOf(ask({ row: 1 }, { to: 'someone', timeout: 5, signal })).toEqualTypeOf<
    Promise<{ seat: string }>
  >();
  // @ts-expect-error exactly one is asked
  void ask({ row: 1 }, { to: { role: 'host' } });
  useAnswer(seatOf, ({ row }, { refuse }) => (row > 0 ? { seat: 'A' } : refuse()));
  // @ts-expect-error another answer
  useAnswer(seatOf, () => 'A');
});

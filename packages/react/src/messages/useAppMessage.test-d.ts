import type { useAppMessage as UseDailyAppMessage } from '@daily-co/daily-react';
import { expectTypeOf, test } from 'vitest';
import { defineMessage, useAppMessage, type MessageInfo, type SendReceipt } from '../index';

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

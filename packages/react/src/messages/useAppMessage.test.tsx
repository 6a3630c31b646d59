import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { useAppMessage as useDailyAppMessage } from '@daily-co/daily-react';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineMessage, useAppMessage } from '../index';
import { inCall } from '../testing/inCall';

const buzz = defineMessage<{ volume: number }>('hook-buzz');

let room: TestRoom;
beforeEach(async () => {
  room = await createTestRoom();
});
afterEach(async () => {
  cleanup();
  await room.close();
});

const settle = () => act(() => room.settle());

describe('useAppMessage with a definition', () => {
  it('sends with a stable function and calls the latest handler, once, under StrictMode', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const seen: string[] = [];
    const sender = renderHook(() => useAppMessage(buzz), { wrapper: inCall(ana) });
    const { rerender } = renderHook(
      ({ tag }) => useAppMessage(buzz, ({ volume }) => seen.push(`${tag}${volume}`)),
      { wrapper: inCall(ben), initialProps: { tag: 'a' } },
    );
    const send = sender.result.current;
    await send({ volume: 1 });
    await settle();
    rerender({ tag: 'b' });
    sender.rerender();
    expect(sender.result.current).toBe(send);
    await send({ volume: 2 }, '*');
    await send({ volume: 3 }, { to: ben.participants().local.session_id });
    await settle();
    expect(seen).toEqual(['a1', 'b2', 'b3']);
  });

  it('echoes to its own handlers only when asked', async () => {
    const ana = await room.join('Ana');
    const seen: number[] = [];
    const { result } = renderHook(
      () => useAppMessage(buzz, ({ volume }) => seen.push(volume), { includeSelf: true }),
      { wrapper: inCall(ana) },
    );
    await act(() => result.current({ volume: 4 }));
    expect(seen).toEqual([4]);
  });

  it('is right when mounted before join, and silent after unmount', async () => {
    const call = room.createCall();
    const seen: number[] = [];
    const hook = renderHook(() => useAppMessage(buzz, ({ volume }) => seen.push(volume)), {
      wrapper: inCall(call),
    });
    await expect(hook.result.current({ volume: 0 })).rejects.toMatchObject({ code: 'not-joined' });
    const ana = await room.join('Ana');
    await act(async () => void (await call.join(await room.joinOptions('Ben'))));
    await settle();
    ana.sendAppMessage({ type: 'hook-buzz', volume: 1 });
    await settle();
    hook.unmount();
    ana.sendAppMessage({ type: 'hook-buzz', volume: 2 });
    await settle();
    expect(seen).toEqual([1]);
  });

  it('takes a bare type, and says no-call without one', async () => {
    const { result } = renderHook(() => useAppMessage<{ n: number }>('hook-bare'));
    await expect(result.current({ n: 1 })).rejects.toMatchObject({ code: 'no-call' });
  });
});

describe('useAppMessage({ onAppMessage })', () => {
  it('behaves as daily-react’s on the same call', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const ours: unknown[] = [];
    const theirs: unknown[] = [];
    const { result } = renderHook(
      () => {
        useDailyAppMessage({ onAppMessage: ({ data, fromId }) => theirs.push([data, fromId]) });
        return useAppMessage({ onAppMessage: ({ data, fromId }) => ours.push([data, fromId]) });
      },
      { wrapper: inCall(ben) },
    );
    ana.sendAppMessage({ any: 'thing' });
    ana.sendAppMessage('text', ben.participants().local.session_id);
    await settle();
    act(() => result.current({ from: 'ben' }));
    await settle();
    expect(ours).toHaveLength(2);
    expect(ours).toEqual(theirs);
  });

  it('throws before join, as daily-js does', () => {
    const { result } = renderHook(() => useAppMessage(), { wrapper: inCall(room.createCall()) });
    expect(() => result.current({ a: 1 })).toThrow('only supported after join');
  });
});

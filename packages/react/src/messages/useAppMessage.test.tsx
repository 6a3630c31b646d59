import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { useAppMessage as useDailyAppMessage } from '@daily-co/daily-react';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { defineMessage, inParts, refuseExcess, useAppMessage } from '../index';
import { inCall } from '../testing/inCall';

const buzz = defineMessage<{ volume: number }>('hook-buzz');
const rare = defineMessage<{ volume: number }>('hook-rare', {
  rateLimit: refuseExcess({ limit: 1, per: 60_000 }),
});

const room = roomForEachTest();
afterEach(cleanup);

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

  it('has members that are read at the moment', async () => {
    const call = room.createCall();
    const { result } = renderHook(() => useAppMessage(buzz), { wrapper: inCall(call) });
    const send = result.current;
    expect(send.type).toBe('hook-buzz');
    expect(send.isReady).toBe(false);
    await act(async () => void (await call.join(await room.joinOptions('Ben'))));
    expect(result.current).toBe(send);
    expect(send.isReady).toBe(true);
    expect(send.limit).toBe(4_096);
  });

  it('waits for the join where it is told to, and calls a throttled one by its name', async () => {
    const ana = await room.join('Ana');
    const heard: unknown[] = [];
    ana.on('app-message', ({ data }) => heard.push((data as { volume: number }).volume));
    const call = room.createCall();
    const { result } = renderHook(() => useAppMessage(rare), { wrapper: inCall(call) });
    const sent = result.current({ volume: 1 }, { whenNotJoined: 'wait' });
    await act(async () => void (await call.join(await room.joinOptions('Ben'))));
    await sent;
    await expect(result.current({ volume: 2 })).rejects.toMatchObject({ code: 'throttled' });
    await settle();
    expect(heard).toEqual([1]);
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

  it('gets what carries the kit’s id as it is, and parts as one', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const ours: { type: string }[] = [];
    const long = defineMessage<{ text: string }>('hook-long', { maxSize: inParts(20_000) });
    renderHook(
      () => useAppMessage<{ type: string }>({ onAppMessage: ({ data }) => ours.push(data) }),
      {
        wrapper: inCall(ben),
      },
    );
    const { result } = renderHook(() => useAppMessage(long), { wrapper: inCall(ana) });
    const { id } = await result.current({ text: 'short' });
    await result.current({ text: 'x'.repeat(9_000) });
    await settle();
    expect(ours).toEqual([
      { type: 'hook-long', text: 'short', _: { id, to: 'all' } },
      expect.objectContaining({ type: 'hook-long', text: 'x'.repeat(9_000) }),
    ]);
  });

  it('throws before join, as daily-js does', () => {
    const { result } = renderHook(() => useAppMessage(), { wrapper: inCall(room.createCall()) });
    expect(() => result.current({ a: 1 })).toThrow('only supported after join');
  });
});

import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useReactions, type ReactionsOptions } from '../index';
import { inCall } from '../testing/inCall';

const room = roomForEachTest();
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const settle = () => act(() => room.settle());

async function join(
  name: string,
  { owner = false, ...options }: ReactionsOptions & { owner?: boolean } = {},
) {
  const call = await room.join(name, { owner });
  /* `allowed` is a new array in each render, as apps write it. */
  const hook = renderHook(
    () => useReactions({ ...options, ...(options.allowed && { allowed: [...options.allowed] }) }),
    { wrapper: inCall(call) },
  );
  return { call, ...hook };
}

describe('useReactions', () => {
  it('shows what everybody sends, tells each one, and keeps its actions', async () => {
    const heard: string[] = [];
    const ana = await join('Ana', { allowed: ['👏', '🎉'] });
    const ben = await join('Ben', {
      allowed: ['👏', '🎉'],
      onReaction: ({ emoji, sender }) => heard.push(`${sender.kind} ${emoji}`),
    });
    const { send, setEnabled } = ben.result.current;
    await act(() => ana.result.current.send('🎉'));
    await settle();
    await act(() => send('👏'));
    await settle();
    expect(heard).toEqual(['participant 🎉', 'self 👏']);
    expect(ben.result.current).toMatchObject({
      send,
      setEnabled,
      allowed: ['👏', '🎉'],
      active: [{ emoji: '🎉', count: 1 }, { emoji: '👏' }],
      counts: { '🎉': 1, '👏': 1 },
      isEnabled: true,
      canManage: false,
      status: 'ready',
    });
    await expect(act(() => send('😮'))).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('lets them go after their lifetime', async () => {
    const ana = await join('Ana', { lifetime: 50 });
    await act(() => ana.result.current.send('👏'));
    await waitFor(() => expect(ana.result.current.counts).toEqual({ '👏': 1 }));
    await waitFor(() => expect(ana.result.current.active).toEqual([]));
  });

  it('renders only for what is read of it', async () => {
    const call = await room.join('Ana');
    const renders = { sender: 0, counter: 0 };
    const sender = renderHook(
      () => {
        useEffect(() => void (renders.sender += 1));
        return useReactions();
      },
      { wrapper: inCall(call) },
    );
    const counter = renderHook(
      () => {
        useEffect(() => void (renders.counter += 1));
        const { counts, status } = useReactions({ lifetime: 50 });
        return { counts, status };
      },
      { wrapper: inCall(call) },
    );
    const watcher = renderHook(() => useReactions({ lifetime: 50 }).active, {
      wrapper: inCall(call),
    });
    const before = { ...renders };
    await act(() => sender.result.current.send('👏'));
    await waitFor(() => expect(counter.result.current.counts).toEqual({ '👏': 1 }));
    await waitFor(() => expect(watcher.result.current).toEqual([]));
    await settle();
    expect([renders.sender - before.sender, renders.counter - before.counter]).toEqual([0, 1]);
    /* Read for the first time now: what is true, and from now on each change. */
    expect(sender.result.current.counts).toEqual({ '👏': 1 });
    await act(() => sender.result.current.send('🎉'));
    await settle();
    expect(renders.sender - before.sender).toBe(1);
    expect(sender.result.current.counts).toEqual({ '👏': 1, '🎉': 1 });
  });

  it('says why nothing can be sent: too many in a second, a host, the call that is not joined', async () => {
    const hana = await join('Hana', { owner: true });
    const ben = await join('Ben');
    expect(ben.result.current.disabledReason).toBeUndefined();
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    await act(() => Promise.all(Array.from({ length: 10 }, () => ben.result.current.send('👏'))));
    act(() => void vi.advanceTimersByTime(500));
    expect(ben.result.current.disabledReason).toBe('throttled');
    act(() => void vi.advanceTimersByTime(600));
    expect(ben.result.current.disabledReason).toBeUndefined();
    vi.useRealTimers();
    await act(() => hana.result.current.setEnabled(false));
    await settle();
    expect(ben.result.current.disabledReason).toBe('closed');
    await act(() => ben.call.leave());
    await settle();
    expect(ben.result.current.disabledReason).toBe('not-joined');
  });

  it('counts within its window', async () => {
    const ana = await join('Ana', { window: 2_000 });
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    await act(() => ana.result.current.send('👏'));
    expect(ana.result.current.counts).toEqual({ '👏': 1 });
    act(() => void vi.advanceTimersByTime(2_100));
    expect(ana.result.current.counts).toEqual({});
  });

  it('is switched off and on by a host', async () => {
    const hana = await join('Hana', { owner: true });
    const ben = await join('Ben');
    expect([hana.result.current.canManage, ben.result.current.canManage]).toEqual([true, false]);
    await act(() => hana.result.current.setEnabled(false));
    await settle();
    expect(ben.result.current.isEnabled).toBe(false);
    await expect(act(() => ben.result.current.send('👏'))).rejects.toMatchObject({
      code: 'closed',
    });
    await act(() => hana.result.current.setEnabled(true));
    await settle();
    expect(ben.result.current.isEnabled).toBe(true);
  });

  it('is right when mounted before join and after a rejoin', async () => {
    const ana = await join('Ana');
    const call = room.createCall();
    const ben = renderHook(() => useReactions(), { wrapper: inCall(call) });
    expect(ben.result.current.status).toBe('not-joined');
    for (let stay = 0; stay < 2; stay += 1) {
      await act(async () => void (await call.join(await room.joinOptions('Ben'))));
      await settle();
      await act(() => ana.result.current.send('👏'));
      await settle();
      expect(ben.result.current.counts).toEqual({ '👏': 1 });
      await act(() => call.leave());
      await settle();
      expect(ben.result.current).toMatchObject({ active: [], counts: {}, status: 'left' });
    }
  });

  it('works without a call', async () => {
    function Probe() {
      const { allowed, isEnabled, status } = useReactions();
      return <p>{`${allowed.length} ${String(isEnabled)} ${status}`}</p>;
    }
    expect(renderToString(<Probe />)).toBe('<p>6 true not-joined</p>');
    const { result } = renderHook(() => useReactions());
    await expect(result.current.send('👏')).rejects.toMatchObject({ code: 'no-call' });
    await expect(result.current.setEnabled(true)).rejects.toMatchObject({ code: 'no-call' });
  });
});

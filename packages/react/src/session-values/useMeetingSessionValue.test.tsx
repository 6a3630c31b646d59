import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { defineSessionValue, useMeetingSessionValue } from '../index';
import { inCall } from '../testing/inCall';

const scene = defineSessionValue<'lobby' | 'talk' | 'break'>('hook-scene', { initial: 'lobby' });
const held = defineSessionValue<string>('hook-held', { initial: 'none', writableBy: 'host' });

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());

describe('useMeetingSessionValue', () => {
  it('is one value for all who read it', async () => {
    const ana = renderHook(() => useMeetingSessionValue(scene), {
      wrapper: inCall(await room.join('Ana')),
    });
    const ben = renderHook(() => useMeetingSessionValue(scene), {
      wrapper: inCall(await room.join('Ben')),
    });
    await settle();
    expect(ben.result.current[0]).toBe('lobby');
    expect(ben.result.current[2]).toMatchObject({ isReady: true, status: 'idle', canWrite: true });
    await act(async () => void (await ana.result.current[1]('talk')));
    await settle();
    expect(ana.result.current[2].status).toBe('confirmed');
    expect(ben.result.current[0]).toBe('talk');
  });

  it('works with a bare key and an inline initial value', async () => {
    const ana = renderHook(() => useMeetingSessionValue('hook-list', [] as number[]), {
      wrapper: inCall(await room.join('Ana')),
    });
    await settle();
    const set = ana.result.current[1];
    await act(async () => void (await set((list) => [...list, 1])));
    await settle();
    expect(ana.result.current[0]).toEqual([1]);
    expect(ana.result.current[1]).toBe(set);
  });

  it('begins with what each reader says for its key, also when the key changes', async () => {
    const call = await room.join('Ana');
    const { result, rerender } = renderHook(
      ({ key, initial }) => [
        useMeetingSessionValue(key, initial),
        useMeetingSessionValue('hook-a', 40),
      ],
      { wrapper: inCall(call), initialProps: { key: 'hook-a', initial: 1 } },
    );
    const shown = () => result.current.map(([value]) => value);
    expect(shown()).toEqual([1, 40]);
    rerender({ key: 'hook-b', initial: 2 });
    expect(shown()).toEqual([2, 40]);
    rerender({ key: 'hook-b', initial: 3 });
    expect(shown()).toEqual([2, 40]);
    await act(() => Promise.all(result.current.map(([, set]) => set((now) => now + 1))));
    expect(shown()).toEqual([3, 41]);
    rerender({ key: 'hook-a', initial: 4 });
    expect(shown()).toEqual([41, 41]);
  });

  it('never shows initial as ready to one who comes late, nor before join, nor after a rejoin', async () => {
    const ana = renderHook(() => useMeetingSessionValue(scene), {
      wrapper: inCall(await room.join('Ana')),
    });
    await act(async () => void (await ana.result.current[1]('break')));
    const call = room.createCall();
    const seen: [string, boolean][] = [];
    renderHook(
      () => {
        const [value, , { isReady }] = useMeetingSessionValue(scene);
        seen.push([value, isReady]);
      },
      { wrapper: inCall(call) },
    );
    for (let stay = 0; stay < 2; stay += 1) {
      await act(async () => void (await call.join(await room.joinOptions('Late'))));
      await settle();
      expect(seen.at(-1)).toEqual(['break', true]);
      await act(() => call.leave());
      await settle();
      expect(seen.at(-1)).toEqual(['lobby', false]);
    }
    expect(seen).not.toContainEqual(['lobby', true]);
  });

  it('tells an audience member that it cannot write what hosts hold', async () => {
    const ana = renderHook(() => useMeetingSessionValue(held), {
      wrapper: inCall(await room.join('Ana', { owner: true })),
    });
    const ben = renderHook(() => useMeetingSessionValue(held), {
      wrapper: inCall(await room.join('Ben')),
    });
    await settle();
    expect(ben.result.current[2].canWrite).toBe(false);
    await act(async () => {
      await expect(ben.result.current[1]('mine')).rejects.toMatchObject({ code: 'not-host' });
    });
    await act(async () => void (await ana.result.current[1]('ours')));
    await settle();
    expect(ben.result.current[0]).toBe('ours');
  });

  it('renders a reader only when its own key changes', async () => {
    const ana = renderHook(() => useMeetingSessionValue(scene), {
      wrapper: inCall(await room.join('Ana')),
    });
    let renders = 0;
    renderHook(
      () => {
        renders += 1;
        return [useMeetingSessionValue('hook-other', { a: 1 }), useMeetingSessionValue(held)];
      },
      { wrapper: inCall(await room.join('Ben')) },
    );
    await settle();
    const before = renders;
    await act(async () => void (await ana.result.current[1]('talk')));
    await settle();
    expect(renders).toBe(before);
  });

  it('answers initial without a call', () => {
    const { result } = renderHook(() => useMeetingSessionValue(scene));
    expect(result.current[0]).toBe('lobby');
    expect(result.current[2]).toEqual({
      isReady: false,
      status: 'idle',
      canWrite: false,
      error: null,
      adopt: expect.any(Function),
    });
  });
});

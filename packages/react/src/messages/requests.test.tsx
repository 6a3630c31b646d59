import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defineRequest, useAnswer, useMessageGap, useRequest, type MessageGap } from '../index';
import { inCall } from '../testing/inCall';

const seatOf = defineRequest<{ row: number }, { seat: string }>('hook-seat-of');

const room = roomForEachTest();
afterEach(cleanup);

describe('useRequest and useAnswer', () => {
  it('ask with a stable function and answer with the latest handler, under StrictMode', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const to = ben.participants().local.session_id;
    const asking = renderHook(() => useRequest(seatOf), { wrapper: inCall(ana) });
    const answering = renderHook(
      ({ side }) => useAnswer(seatOf, async ({ row }) => ({ seat: `${row}${side}` })),
      { wrapper: inCall(ben), initialProps: { side: 'A' } },
    );
    const ask = asking.result.current;
    await expect(ask({ row: 1 }, { to })).resolves.toEqual({ seat: '1A' });
    answering.rerender({ side: 'B' });
    asking.rerender();
    expect(asking.result.current).toBe(ask);
    await expect(ask({ row: 2 }, { to })).resolves.toEqual({ seat: '2B' });
    answering.unmount();
    await expect(ask({ row: 3 }, { to })).rejects.toMatchObject({ code: 'no-handler' });
  });

  it('are answered by the component that was mounted last', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const to = ben.participants().local.session_id;
    const { result } = renderHook(() => useRequest(seatOf), { wrapper: inCall(ana) });
    const answer = (seat: string) =>
      renderHook(() => useAnswer(seatOf, () => ({ seat })), { wrapper: inCall(ben) });
    answer('first');
    const second = answer('second');
    await expect(result.current({ row: 1 }, { to })).resolves.toEqual({ seat: 'second' });
    second.unmount();
    await expect(result.current({ row: 1 }, { to })).resolves.toEqual({ seat: 'first' });
  });

  it('reject without a call, and an asker that unmounts meanwhile is no problem', async () => {
    const { result } = renderHook(() => useRequest(seatOf));
    await expect(result.current({ row: 1 }, { to: 'x' })).rejects.toMatchObject({
      code: 'no-call',
    });
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const to = ben.participants().local.session_id;
    let answerNow = (_seat: { seat: string }) => {};
    renderHook(() => useAnswer(seatOf, () => new Promise((resolve) => (answerNow = resolve))), {
      wrapper: inCall(ben),
    });
    const asking = renderHook(() => useRequest(seatOf), { wrapper: inCall(ana) });
    const asked = asking.result.current({ row: 1 }, { to });
    await room.settle();
    asking.unmount();
    answerNow({ seat: 'late' });
    await expect(asked).resolves.toEqual({ seat: 'late' });
  });
});

describe('useMessageGap', () => {
  it('calls the latest handler after a reconnect, and none after unmount', async () => {
    const ana = await room.join('Ana');
    const seen: [string, MessageGap][] = [];
    const { rerender, unmount } = renderHook(
      ({ tag }) => useMessageGap((gap) => seen.push([tag, gap])),
      { wrapper: inCall(ana), initialProps: { tag: 'a' } },
    );
    rerender({ tag: 'b' });
    const away = async () => {
      const connected = vi.fn<(event: { event: string }) => void>();
      ana.on('network-connection', connected);
      room.daily.faults.interrupt(30, ana.participants().local.session_id);
      await vi.waitFor(() =>
        expect(connected.mock.calls.map(([{ event }]) => event)).toContain('connected'),
      );
      ana.off('network-connection', connected);
    };
    await act(away);
    expect(seen).toEqual([['b', expect.objectContaining({ kind: 'interrupted' })]]);
    unmount();
    await act(away);
    expect(seen).toHaveLength(1);
  });
});

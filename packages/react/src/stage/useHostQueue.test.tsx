import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useHandRaise, useHostQueue, useStage } from '../index';
import { inCall } from '../testing/inCall';
import { eventuallyIn } from '../../test/room/eventuallyIn';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());
const eventually = eventuallyIn(room);

describe('useHostQueue', () => {
  it('calls the head in the mode of the page, or in the one given', async () => {
    const ana = await room.join('Ana', { owner: true });
    const [benCall, cydCall] = [await room.join('Ben'), await room.join('Cyd')];
    const host = renderHook(() => useHostQueue({ mode: 'invite', limit: 1 }), {
      wrapper: inCall(ana),
    }).result;
    const seats = [benCall, cydCall].map(
      (call) =>
        renderHook(() => ({ hand: useHandRaise(), stage: useStage() }), { wrapper: inCall(call) })
          .result,
    );
    const [ben, cyd] = seats;
    await act(() => ben?.current.hand.raise());
    await settle();
    await act(() => cyd?.current.stage.request());
    await eventually(() => expect(host.current.waiting).toBe(2));
    expect(host.current.entries).toMatchObject([
      { userName: 'Ben', position: 1, stage: 'off' },
      { userName: 'Cyd', position: null, stage: 'requested' },
    ]);
    const { call, callNext } = host.current;
    await act(async () => {
      await expect(callNext()).resolves.toMatchObject({ userName: 'Ben' });
    });
    await eventually(() => expect(ben?.current.stage.mine).toBe('invited'));
    await act(async () => {
      await expect(callNext('bring')).resolves.toMatchObject({ userName: 'Cyd' });
    });
    await eventually(() => expect(cyd?.current.stage.mine).toBe('on'));
    expect(host.current).toMatchObject({ isFull: true, waiting: 0, canManage: true });
    expect([host.current.call, host.current.callNext]).toEqual([call, callNext]);
    await act(() => host.current.remove(cydCall.participants().local.session_id));
    await act(() => host.current.lower(benCall.participants().local.session_id));
    await eventually(() =>
      expect(host.current).toMatchObject({ isFull: false, entries: [{ userName: 'Ben' }] }),
    );
  });

  it('passes over who is away, and takes an event of onClick for no mode', async () => {
    const host = renderHook(() => useHostQueue({ mode: 'invite' }), {
      wrapper: inCall(await room.join('Ana', { owner: true })),
    }).result;
    const benCall = await room.join('Ben', { userId: 'user-ben' });
    for (const call of [benCall, await room.join('Cyd')]) {
      const { result } = renderHook(() => useHandRaise(), { wrapper: inCall(call) });
      await act(() => result.current.raise());
      await settle();
    }
    await eventually(() => expect(host.current.waiting).toBe(2));
    await act(() => benCall.leave());
    await eventually(() => expect(host.current.entries[0]?.isAway).toBe(true));
    expect(host.current.waiting).toBe(1);
    const onClick: (event: object) => unknown = host.current.callNext;
    await act(async () => {
      await expect(onClick(new Event('click'))).resolves.toMatchObject({ userName: 'Cyd' });
    });
    await eventually(() => expect(host.current.entries[1]?.stage).toBe('invited'));
  });

  it('answers without a call', async () => {
    const { result } = renderHook(() => useHostQueue());
    expect(result.current).toMatchObject({ entries: [], waiting: 0, canManage: false });
    await expect(result.current.callNext()).rejects.toMatchObject({ code: 'no-call' });
  });
});

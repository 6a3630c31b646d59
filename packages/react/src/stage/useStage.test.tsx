import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { act, cleanup, fireEvent, render, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useFloorCue, useHandRaise, useRaisedHands, useStage } from '../index';
import { inCall } from '../testing/inCall';
import { eventuallyIn } from '../../test/room/eventuallyIn';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());
const eventually = eventuallyIn(room);
const show = (call: DailyCall, onFloor?: 'ask' | 'unmute') =>
  renderHook(
    () => ({
      hand: useHandRaise(),
      hands: useRaisedHands(),
      stage: useStage(),
      floor: useFloorCue({ onFloor }),
    }),
    { wrapper: inCall(call) },
  ).result;
const names = ({ current }: ReturnType<typeof show>) =>
  current.stage.onStage.map(({ userName }) => userName);
const idOf = (call: DailyCall) => call.participants().local.session_id;

describe('useStage and useFloorCue', () => {
  it('run the Q&A of Daily’s guide: hand, queue, stage, cue, microphone', async () => {
    const ana = show(await room.join('Ana', { owner: true }));
    const call = await room.join('Ben');
    const ben = show(call);
    await act(() => ben.current.hand.raise());
    await eventually(() => expect(ana.current.hands.count).toBe(1));
    await act(async () => {
      await expect(ana.current.hands.callNext()).resolves.toMatchObject({ userName: 'Ben' });
    });
    await eventually(() => {
      for (const one of [ana, ben]) expect(names(one)).toEqual(['Ben']);
      for (const one of [ana, ben]) expect(one.current.hands.count).toBe(0);
      expect(ben.current.floor.cue?.from).toMatchObject({ userName: 'Ana', isHost: true });
    });
    expect(ben.current.stage.mine).toBe('on');
    expect([ana.current.floor.cue, call.localAudio()]).toEqual([null, false]);
    const late = show(await room.join('Late'));
    await eventually(() => expect(names(late)).toEqual(['Ben']));
    expect(late.current.floor.cue).toBeNull();
    await act(() => ben.current.floor.accept());
    await eventually(() => expect(call.localAudio()).toBe(true));
    expect(ben.current.floor.cue).toBeNull();
    await act(() => ben.current.stage.leave());
    await eventually(() => expect(names(late)).toEqual([]));
  });

  it('are one cue for all who show it', async () => {
    const ana = show(await room.join('Ana', { owner: true }));
    const call = await room.join('Ben');
    function Invitation({ name }: { name: string }) {
      const { cue, dismiss } = useFloorCue();
      return cue && <button onClick={dismiss}>{name}</button>;
    }
    const view = render(
      <>
        <Invitation name="one" />
        <Invitation name="two" />
      </>,
      { wrapper: inCall(call) },
    );
    await act(() => ana.current.stage.bring(idOf(call)));
    await eventually(() => expect(view.getAllByRole('button')).toHaveLength(2));
    fireEvent.click(view.getByText('two'));
    await eventually(() => expect(view.queryAllByRole('button')).toHaveLength(0));
    expect(call.localAudio()).toBe(false);
    await act(() => ana.current.stage.bring(idOf(call)));
    await eventually(() => expect(view.getAllByRole('button')).toHaveLength(2));
  });

  it('unmute by themselves only where the app says so', async () => {
    const ana = show(await room.join('Ana', { owner: true }));
    const call = await room.join('Ben');
    const ben = show(call, 'unmute');
    await act(() => ana.current.stage.bring(idOf(call)));
    await eventually(() => expect(call.localAudio()).toBe(true));
    expect(ben.current.floor.cue).toBeNull();
  });

  it('keep the limit that the host’s page sets', async () => {
    const call = await room.join('Ana', { owner: true });
    const { result } = renderHook(() => useStage({ limit: 1 }), { wrapper: inCall(call) });
    const ben = await room.join('Ben');
    const { bring } = result.current;
    await act(() => bring(idOf(ben)));
    await act(() => expect(bring(idOf(call))).rejects.toMatchObject({ code: 'stage-full' }));
    expect(result.current).toMatchObject({ limit: 1, canManage: true });
    expect(result.current.bring).toBe(bring);
  });

  it('invite first where the host asks for consent', async () => {
    const ana = show(await room.join('Ana', { owner: true }));
    const call = await room.join('Ben');
    const ben = show(call);
    await act(() => ana.current.stage.bring(idOf(call), { consent: true }));
    await eventually(() => expect(ben.current.stage.mine).toBe('invited'));
    expect(ana.current.stage.invited).toMatchObject([{ userName: 'Ben' }]);
    expect(ben.current.stage.inviter).toMatchObject({ userName: 'Ana' });
    expect([names(ana), ben.current.floor.cue]).toEqual([[], null]);
    await act(() => ben.current.stage.decline());
    await eventually(() => expect(ben.current.stage.mine).toBe('off'));
    await act(() => ana.current.stage.bring(idOf(call), { consent: true }));
    await eventually(() => expect(ben.current.stage.mine).toBe('invited'));
    await act(() => ben.current.stage.accept());
    await eventually(() => {
      expect(names(ana)).toEqual(['Ben']);
      expect(ben.current.floor.cue).not.toBeNull();
    });
    expect(ana.current.stage.invited).toEqual([]);
  });

  it('show requests to hosts, and forget them on leaving', async () => {
    const ana = show(await room.join('Ana', { owner: true }));
    const call = await room.join('Ben');
    const ben = show(call);
    await act(() => ben.current.stage.request());
    await eventually(() =>
      expect(ana.current.stage.requests).toMatchObject([{ userName: 'Ben', isAway: false }]),
    );
    expect(ben.current.stage.mine).toBe('requested');
    await act(() => call.leave());
    await eventually(() => expect(ana.current.stage.requests).toEqual([]));
    expect(ben.current.stage).toMatchObject({ mine: 'off', status: 'left' });
    await act(async () => void (await call.join(await room.joinOptions('Ben'))));
    await settle();
    expect(ben.current.stage).toMatchObject({ mine: 'off', status: 'ready' });
  });

  it('decline a request, and put somebody back in the queue at their place', async () => {
    const ana = show(await room.join('Ana', { owner: true }));
    const [benCall, cydCall] = [await room.join('Ben'), await room.join('Cyd')];
    const [ben, cyd] = [show(benCall), show(cydCall)];
    const queue = () => ana.current.hands.queue.map(({ userName }) => userName);
    await act(() => ben.current.hand.raise());
    await eventually(() => expect(queue()).toEqual(['Ben']));
    await act(() => cyd.current.hand.raise());
    await eventually(() => expect(queue()).toEqual(['Ben', 'Cyd']));
    await act(() => ana.current.stage.bring(idOf(benCall)));
    await eventually(() => expect([names(cyd), queue()]).toEqual([['Ben'], ['Cyd']]));
    await act(() => ana.current.stage.putBack(idOf(benCall)));
    await eventually(() => expect([names(cyd), queue()]).toEqual([[], ['Ben', 'Cyd']]));
    await act(() => cyd.current.stage.request());
    await eventually(() => expect(ana.current.stage.requests).toHaveLength(1));
    await act(() => ana.current.stage.deny(idOf(cydCall)));
    await eventually(() =>
      expect(cyd.current.stage).toMatchObject({
        mine: 'off',
        disabledReason: 'denied',
        denial: { from: { userName: 'Ana' } },
      }),
    );
  });

  it('answer without a call', async () => {
    const { result } = renderHook(() => ({ stage: useStage(), floor: useFloorCue() }));
    expect(result.current.stage).toMatchObject({ onStage: [], mine: 'off', limit: 4 });
    expect(result.current.floor.cue).toBeNull();
    result.current.floor.dismiss();
    await expect(result.current.floor.accept()).rejects.toMatchObject({ code: 'no-call' });
    await expect(result.current.stage.request()).rejects.toMatchObject({ code: 'no-call' });
  });
});

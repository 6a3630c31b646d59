import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { act, cleanup, fireEvent, render, renderHook } from '@testing-library/react';
import { useEffect } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import {
  connect,
  useHandRaise,
  useHostQueue,
  useRaisedHands,
  useStage,
  type ConnectionEvent,
} from '../index';
import { inCall } from '../testing/inCall';
import { eventuallyIn } from '../../test/room/eventuallyIn';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());
const eventually = eventuallyIn(room);
const show = (call: DailyCall) =>
  renderHook(() => ({ hand: useHandRaise(), hands: useRaisedHands() }), { wrapper: inCall(call) })
    .result;
const names = ({ current }: ReturnType<typeof show>) =>
  current.hands.queue.map(({ userName, position }) => `${position} ${userName}`);

describe('useHandRaise and useRaisedHands', () => {
  it('show one queue to everybody, and let the host lower', async () => {
    const ana = show(await room.join('Ana', { owner: true }));
    const ben = show(await room.join('Ben'));
    const cyd = show(await room.join('Cyd'));
    await act(() => cyd.current.hand.raise());
    await settle();
    await act(() => ben.current.hand.toggle());
    await eventually(() => {
      for (const one of [ana, ben, cyd]) expect(names(one)).toEqual(['1 Cyd', '2 Ben']);
    });
    expect(ben.current.hand).toMatchObject({ isRaised: true, position: 2, status: 'ready' });
    expect([ana.current.hands.canManage, ben.current.hands.canManage]).toEqual([true, false]);
    await act(() => ana.current.hands.move(ben.current.hands.queue[1]?.sessionId ?? '', 1));
    await eventually(() => {
      for (const one of [ana, ben, cyd]) expect(names(one)).toEqual(['1 Ben', '2 Cyd']);
    });
    const first = ana.current.hands.queue[1];
    await act(() => ana.current.hands.lower(first?.sessionId ?? ''));
    await eventually(() => {
      for (const one of [ana, ben, cyd]) expect(names(one)).toEqual(['1 Ben']);
    });
    expect(cyd.current.hand).not.toHaveProperty('position');
    expect(cyd.current.hand.isRaised).toBe(false);
    await act(() => ana.current.hands.putBack(first?.sessionId ?? ''));
    await eventually(() => {
      for (const one of [ana, ben, cyd]) expect(names(one)).toEqual(['1 Ben', '2 Cyd']);
    });
  });

  it('do not render for what somebody does with the microphone, one’s own least of all', async () => {
    const [anaCall, ben] = [await room.join('Ana', { owner: true }), await room.join('Ben')];
    let renders = 0;
    const useReaders = () => {
      renders += 1;
      return [useRaisedHands(), useStage(), useHostQueue()].map(({ canManage }) => canManage);
    };
    const { current } = renderHook(useReaders, { wrapper: inCall(anaCall) }).result;
    await settle();
    expect(current).toEqual([true, true, true]);
    const before = renders;
    for (const call of [anaCall, ben]) {
      act(() => void call.setLocalAudio(!call.localAudio()));
      await settle();
    }
    expect(renders).toBe(before);
  });

  it('say why the hand cannot be raised', async () => {
    const ana = show(await room.join('Ana', { owner: true }));
    const call = room.createCall();
    const ben = show(call);
    expect(ben.current.hand).toMatchObject({
      isRaised: false,
      disabledReason: 'not-joined',
      status: 'not-joined',
    });
    await act(() => ana.current.hands.setOpen(false));
    const options = await room.joinOptions('Ben');
    await act(async () => void (await call.join(options)));
    await settle();
    expect(ben.current.hands.isOpen).toBe(false);
    expect(ben.current.hand).toMatchObject({ disabledReason: 'closed', status: 'ready' });
    await act(() => ana.current.hands.setOpen(true));
    await settle();
    expect(ben.current.hand).not.toHaveProperty('disabledReason');
  });

  it('call the next one onto the stage, or invite those who are not invited yet', async () => {
    const host = renderHook(() => ({ hands: useRaisedHands(), stage: useStage() }), {
      wrapper: inCall(await room.join('Ana', { owner: true })),
    }).result;
    for (const name of ['Ben', 'Cyd']) {
      const one = show(await room.join(name));
      await act(() => one.current.hand.raise());
      await settle();
    }
    await eventually(() => expect(host.current.hands.count).toBe(2));
    const { callNext } = host.current.hands;
    const called = (options?: { consent: boolean }) =>
      act(async () => (await (options ? callNext(options) : callNext()))?.userName);
    expect(await called({ consent: true })).toBe('Ben');
    await eventually(() => expect(host.current.stage.invited).toHaveLength(1));
    expect(await called({ consent: true })).toBe('Cyd');
    expect(await called()).toBe('Ben');
    await eventually(() =>
      expect(host.current.stage).toMatchObject({
        onStage: [{ userName: 'Ben' }],
        invited: [{ userName: 'Cyd' }],
      }),
    );
  });

  it('are right after leaving and coming back', async () => {
    const ana = show(await room.join('Ana', { owner: true }));
    const call = await room.join('Ben');
    const ben = show(call);
    await act(() => ben.current.hand.raise());
    await act(() => call.leave());
    await eventually(() => expect(names(ana)).toEqual([]));
    expect(ben.current.hand).toMatchObject({ isRaised: false, status: 'left' });
    expect(ben.current.hands.queue).toEqual([]);
    await act(async () => void (await call.join(await room.joinOptions('Ben'))));
    await settle();
    expect(ben.current.hand.isRaised).toBe(false);
    await act(() => ben.current.hand.raise());
    await eventually(() => expect(names(ana)).toEqual(['1 Ben']));
  });

  it('have actions that may be given to onClick, stay the same, and report what nobody awaited', async () => {
    const call = await room.join('Ben');
    const events: ConnectionEvent[] = [];
    connect(call, { onEvent: (event) => events.push(event) });
    const seen = new Set<unknown>();
    function Buttons() {
      const { toggle, isRaised } = useHandRaise();
      const { lowerAll, callNext } = useRaisedHands();
      useEffect(() => void seen.add(toggle).add(lowerAll).add(callNext));
      return (
        <>
          <button onClick={toggle}>{isRaised ? 'Lower' : 'Raise'}</button>
          <button onClick={lowerAll}>Lower all</button>
          <button onClick={callNext}>Next</button>
        </>
      );
    }
    const Wrapper = inCall(call);
    const view = render(<Buttons />, { wrapper: Wrapper });
    fireEvent.click(view.getByText('Raise'));
    await eventually(() => expect(view.queryByText('Lower')).not.toBeNull());
    fireEvent.click(view.getByText('Lower all'));
    fireEvent.click(view.getByText('Next'));
    await eventually(() =>
      expect(events.filter(({ kind }) => kind === 'failed')).toMatchObject([
        { code: 'not-host', name: 'hands' },
        { code: 'not-host', name: 'stage' },
      ]),
    );
    expect(seen.size).toBe(3);
  });

  it('answer without a call, on a server too', async () => {
    const { result } = renderHook(() => ({ hand: useHandRaise(), hands: useRaisedHands() }));
    expect(result.current.hand.disabledReason).toBe('not-joined');
    expect(result.current.hands).toMatchObject({ queue: [], count: 0, canManage: false });
    await expect(result.current.hand.raise()).rejects.toMatchObject({ code: 'no-call' });
    await expect(result.current.hands.callNext()).rejects.toMatchObject({ code: 'no-call' });
    function Text() {
      return <p>{useRaisedHands().count}</p>;
    }
    expect(renderToString(<Text />)).toBe('<p>0</p>');
  });
});

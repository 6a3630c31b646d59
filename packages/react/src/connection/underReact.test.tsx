import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { DailyProvider } from '@daily-co/daily-react';
import { act, cleanup, render, screen } from '@testing-library/react';
import { lazy, Suspense, startTransition, useLayoutEffect, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  defineMessage,
  defineSessionValue,
  useAppMessage,
  useChat,
  useMeetingSessionValue,
  useRaisedHands,
  useReactions,
  useRoster,
  useSelf,
  useStage,
} from '../index';
import { inCall } from '../testing/inCall';

const buzz = defineMessage<{ n: number }>('react-buzz');
const scene = defineSessionValue('react-scene', { initial: 0 });

const room = roomForEachTest();
afterEach(cleanup);

const EVENTS = [
  'app-message',
  'participant-updated',
  'meeting-session-state-updated',
  'left-meeting',
];
const listenersOf = (call: unknown) =>
  EVENTS.map((name) => (call as { listenerCount(name: string): number }).listenerCount(name));

function Everything() {
  useAppMessage(buzz, () => undefined);
  useMeetingSessionValue(scene);
  useChat();
  useReactions();
  useRaisedHands();
  useStage();
  return <p>{`${useRoster().length} ${useSelf()?.userName}`}</p>;
}

describe('hooks under React', () => {
  it('add no listener to the call however often they are mounted, and leave none behind', async () => {
    const call = await room.join('Ana');
    const Wrapper = inCall(call);
    const view = render(<Wrapper>{null}</Wrapper>);
    view.rerender(
      <Wrapper>
        <Everything />
      </Wrapper>,
    );
    const before = listenersOf(call);
    for (let round = 0; round < 100; round += 1) {
      view.rerender(<Wrapper>{null}</Wrapper>);
      view.rerender(
        <Wrapper>
          <Everything />
          <Everything />
        </Wrapper>,
      );
    }
    expect(listenersOf(call)).toEqual(before);
    view.unmount();
    await call.destroy();
    expect(listenersOf(call)).toEqual(EVENTS.map(() => 0));
  });

  it('never show two values of one fact in one commit when they mount in a transition', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const commits: string[] = [];
    let open = () => {};
    const Gate = lazy(
      () =>
        new Promise<{ default: () => null }>((resolve) => {
          open = () => resolve({ default: () => null });
        }),
    );
    function Reader({ at }: { at: number }) {
      const [value] = useMeetingSessionValue(scene);
      return (
        <>
          <i>{value}</i>
          {at === 10 && <Gate />}
        </>
      );
    }
    function Readers() {
      const [isShown, setIsShown] = useState(false);
      useLayoutEffect(() => {
        const texts = [...document.querySelectorAll('i')].map((one) => one.textContent);
        if (texts.length > 0) commits.push([...new Set(texts)].join('/'));
      });
      return (
        <>
          <button onClick={() => startTransition(() => setIsShown(true))}>Show</button>
          <Suspense fallback={null}>
            {isShown && Array.from({ length: 20 }, (_, at) => <Reader key={at} at={at} />)}
          </Suspense>
        </>
      );
    }
    render(
      <DailyProvider callObject={ana}>
        <Readers />
      </DailyProvider>,
    );
    await act(async () => screen.getByText('Show').click());
    ben.setMeetingSessionData({ 'react-scene': 1 }, 'shallow-merge');
    await act(() => room.settle());
    await act(async () => open());
    ben.setMeetingSessionData({ 'react-scene': 2 }, 'shallow-merge');
    await act(() => room.settle());
    expect(document.querySelectorAll('i')).toHaveLength(20);
    expect(document.querySelector('i')?.textContent).toBe('2');
    expect(commits.filter((commit) => commit.includes('/'))).toEqual([]);
  });

  it('keep two calls of one page apart', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const Name = () => <b>{useSelf()?.userName}</b>;
    const view = render(
      <>
        <DailyProvider callObject={ana}>
          <Name />
        </DailyProvider>
        <DailyProvider callObject={ben}>
          <Name />
        </DailyProvider>
      </>,
    );
    expect([...view.container.querySelectorAll('b')].map((one) => one.textContent)).toEqual([
      'Ana',
      'Ben',
    ]);
  });

  it('take a call that is destroyed while they are mounted', async () => {
    const call = await room.join('Ana');
    const Wrapper = inCall(call);
    render(
      <Wrapper>
        <Everything />
      </Wrapper>,
    );
    expect(screen.getByText('1 Ana')).toBeTruthy();
    await act(() => call.destroy());
    expect(await screen.findByText('0 undefined')).toBeTruthy();
  });
});

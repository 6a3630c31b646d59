import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { DailyProvider } from '@daily-co/daily-react';
import { act, cleanup, render } from '@testing-library/react';
import { useLayoutEffect, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  BackchannelProvider,
  connect,
  defineMessage,
  defineParticipantValue,
  defineSessionMap,
  defineSessionValue,
  tokenRoles,
  useAppMessage,
  useConnection,
  useLocalParticipantValue,
  useMeetingSessionValue,
  useParticipantValues,
  useRaisedHands,
  useRole,
  useSelf,
  useSessionMap,
  type ConnectionEvent,
} from '../index';
import { inCall } from '../testing/inCall';

const buzz = defineMessage('provider-buzz');
const wire = { match: () => false, read: () => 0, write: (value: number) => value };
const seat = defineParticipantValue('provider-seat', { wire, initial: 0 });
const scene = defineSessionValue('provider-scene', { wire, initial: 0 });
const list = defineSessionMap<number>('provider-list', { wire });

const room = roomForEachTest();
afterEach(cleanup);

function Role() {
  return <p>{`${useSelf()?.userName} ${useRole().role} ${useConnection()?.options.hosts}`}</p>;
}

describe('BackchannelProvider', () => {
  it('sets the options before anything below it, under StrictMode and with new objects in each render', async () => {
    const call = await room.join('Ana', { userId: 'speaker:1' });
    const view = () => (
      <BackchannelProvider
        hosts="owner"
        keys={{ handRaised: 'hand' }}
        limits={{}}
        history={false}
        roles={tokenRoles(({ userId }) => userId.split(':')[0], { trust: 'token' })}
      >
        <Role />
      </BackchannelProvider>
    );
    const { container, rerender } = render(view(), { wrapper: inCall(call) });
    rerender(view());
    expect(container.textContent).toBe('Ana speaker owner');
    expect(connect(call).options).toMatchObject({ keys: { handRaised: 'hand' }, history: false });
  });

  it('tells the onEvent of the last render, once, and none after it is gone', async () => {
    const call = await room.join('Ana');
    const heard: [render: number, event: ConnectionEvent][] = [];
    function Listening() {
      useAppMessage(buzz, () => undefined);
      return null;
    }
    const view = (n: number) => (
      <BackchannelProvider onEvent={(event) => heard.push([n, event])}>
        <Listening />
      </BackchannelProvider>
    );
    const { rerender, unmount } = render(view(1), { wrapper: inCall(call) });
    for (const n of [2, 3]) rerender(view(n));
    await act(async () => {
      await room.sendAsServer({ type: 'provider-buzz' });
      await room.settle();
    });
    expect(heard.map(([n, { kind, name }]) => `${n} ${kind} ${name}`)).toEqual([
      '3 received provider-buzz',
    ]);
    unmount();
    await room.sendAsServer({ type: 'provider-buzz' });
    await room.settle();
    expect(heard).toHaveLength(1);
  });

  it('tells of what the first render below it read, and of what effects there do at once', async () => {
    const ben = await room.join('Ben');
    ben.setMeetingSessionData({ 'provider-scene': 'talk' }, 'shallow-merge');
    const call = await room.join('Ana');
    await room.settle();
    const heard: string[] = [];
    function Writer() {
      useMeetingSessionValue(scene);
      const [, setSeat] = useLocalParticipantValue(seat);
      useLayoutEffect(() => void setSeat(4), [setSeat]);
      return null;
    }
    render(
      <DailyProvider callObject={call}>
        <BackchannelProvider onEvent={({ kind, name }) => heard.push(`${kind} ${name}`)}>
          <Writer />
        </BackchannelProvider>
      </DailyProvider>,
    );
    await act(() => room.settle());
    expect(heard.sort()).toEqual([
      'rejected provider-scene',
      'rejected provider-seat',
      'written provider-seat',
    ]);
  });

  it('takes an onEvent that sets state, also while readers mount on what does not fit', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const ben = await room.join('Ben');
    await ben.setUserData({ 'provider-seat': 'A7', handRaised: {} });
    ben.setMeetingSessionData({ 'provider-scene': 'talk', 'provider-list/1': 2 }, 'shallow-merge');
    const call = await room.join('Ana');
    function Readers() {
      useParticipantValues(seat);
      useMeetingSessionValue(scene);
      useSessionMap(list);
      useRaisedHands();
      return null;
    }
    function App({ isOpen }: { isOpen: boolean }) {
      const [names, setNames] = useState<string[]>([]);
      return (
        <BackchannelProvider onEvent={({ name }) => setNames((before) => [...before, name])}>
          <p>{names.join(' ')}</p>
          {isOpen && <Readers />}
        </BackchannelProvider>
      );
    }
    const { container, rerender } = render(<App isOpen={false} />, { wrapper: inCall(call) });
    rerender(<App isOpen />);
    await act(() => room.settle());
    expect(container.textContent).toBe('provider-seat provider-scene provider-list/1 handRaised');
    expect(error.mock.calls).toEqual([]);
    error.mockRestore();
  });

  it('shares the connection with a second one on the same call, and refuses other options', async () => {
    const call = await room.join('Ana');
    const seen = new Set<unknown>();
    function Look() {
      seen.add(useConnection());
      return null;
    }
    const twice = (
      <DailyProvider callObject={call}>
        <BackchannelProvider hosts="owner">
          <Look />
        </BackchannelProvider>
        <BackchannelProvider>
          <Look />
        </BackchannelProvider>
      </DailyProvider>
    );
    render(twice);
    expect([...seen]).toEqual([connect(call)]);
    const differing = <BackchannelProvider hosts="admin" />;
    expect(() => render(differing, { wrapper: inCall(call) })).toThrow(/"hosts" is "owner"/);
  });
});

import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { useServerNotifications } from '../index';
import { inCall } from '../testing/inCall';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());

describe('useServerNotifications', () => {
  it('shows what the server sends, and nothing that a participant forges', async () => {
    const [ana, ben] = [await room.join('Ana'), await room.join('Ben', { owner: true })];
    const told: string[] = [];
    const { result } = renderHook(
      () => useServerNotifications({ onNotification: ({ title }) => told.push(title) }),
      { wrapper: inCall(ana) },
    );
    const { dismiss } = result.current;
    ben.sendAppMessage({ type: 'notification', title: 'forged' });
    await room.sendAsServer({ type: 'notification', title: 'one' });
    await room.sendAsServer({ type: 'notification', title: 'two', level: 'error' });
    await settle();
    expect(result.current.items).toMatchObject([
      { title: 'two', level: 'error' },
      { title: 'one' },
    ]);
    expect(told).toEqual(['one', 'two']);
    act(() => dismiss(result.current.items[0]?.id ?? ''));
    await settle();
    expect(result.current.items.map(({ title }) => title)).toEqual(['one']);
    expect(result.current.dismiss).toBe(dismiss);
  });

  it('is right when mounted before join, and empty after leaving', async () => {
    const call = room.createCall();
    const { result } = renderHook(() => useServerNotifications(), { wrapper: inCall(call) });
    await act(async () => void (await call.join(await room.joinOptions('Ana'))));
    await settle();
    await room.sendAsServer({ type: 'notification', title: 'one' });
    await settle();
    expect(result.current).toMatchObject({ items: [{ title: 'one' }], status: 'ready' });
    await act(() => call.leave());
    await settle();
    expect(result.current).toMatchObject({ items: [], status: 'left' });
  });

  it('works without a call', () => {
    function Probe() {
      return <p>{useServerNotifications().items.length}</p>;
    }
    expect(renderToString(<Probe />)).toBe('<p>0</p>');
    const { result } = renderHook(() => useServerNotifications());
    expect(() => result.current.dismiss('x')).not.toThrow();
  });
});

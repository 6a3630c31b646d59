import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import {
  defineParticipantValue,
  useLocalParticipantValue,
  useParticipantValue,
  useParticipantValues,
  useRoster,
  useSelf,
} from '../index';
import { inCall } from '../testing/inCall';

const away = defineParticipantValue('hook-away', { initial: false });

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());

describe('participant value hooks', () => {
  it('write one’s own slot and read everybody’s', async () => {
    const call = await room.join('Ana');
    const anaId = call.participants().local.session_id;
    const ana = renderHook(() => useLocalParticipantValue(away), { wrapper: inCall(call) });
    const ben = renderHook(
      () => ({ one: useParticipantValue(away, anaId), all: useParticipantValues(away) }),
      { wrapper: inCall(await room.join('Ben')) },
    );
    await settle();
    const before = ana.result.current[2].charactersLeft;
    await act(() => ana.result.current[1]((now) => !now));
    await settle();
    expect(ana.result.current[0]).toBe(true);
    expect(ana.result.current[2]).toMatchObject({ isReady: true, error: null });
    expect(ana.result.current[2].charactersLeft).toBeLessThan(before);
    expect(ben.result.current).toEqual({ one: true, all: [{ sessionId: anaId, value: true }] });

    const [, set] = ana.result.current;
    await act(() => Promise.allSettled([set(false), set((() => 1n) as never)]));
    expect(ana.result.current[2].error).toMatchObject({ code: 'not-serializable' });
    await act(() => set(true));
    expect(ana.result.current[2].error).toBeNull();
    const failing = () => {
      throw new TypeError('no such thing');
    };
    await act(() => expect(set(failing)).rejects.toMatchObject({ code: 'handler-failed' }));
    expect(ana.result.current[2].error).toMatchObject({ code: 'handler-failed' });
    await act(() => set(undefined));
    expect(ana.result.current).toMatchObject([false, set, { error: null }]);
  });

  it('render a reader only when its own result changes', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const benId = ben.participants().local.session_id;
    let renders = 0;
    renderHook(
      () => {
        renders += 1;
        return useParticipantValue(away, benId);
      },
      { wrapper: inCall(await room.join('Cleo')) },
    );
    await settle();
    const before = renders;
    await ana.setUserData({ 'hook-away': true });
    await settle();
    expect(renders).toBe(before);
  });

  it('know oneself and the others, and nobody on a server', async () => {
    await room.join('Ana', { owner: true });
    const ben = renderHook(() => ({ self: useSelf(), people: useRoster() }), {
      wrapper: inCall(await room.join('Ben')),
    });
    await settle();
    expect(ben.result.current.self).toMatchObject({
      userName: 'Ben',
      isLocal: true,
      isHost: false,
    });
    expect(ben.result.current.people.map((p) => p.userName)).toEqual(['Ana', 'Ben']);
    const Server = () => (
      <p>{`${useRoster().length} ${String(useLocalParticipantValue(away)[0])}`}</p>
    );
    expect(renderToString(<Server />)).toBe('<p>0 false</p>');
  });
});

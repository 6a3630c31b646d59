import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, useChat, type ChatMessage, type ConnectionEvent } from '../index';
import { inCall } from '../testing/inCall';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());
const texts = ({ messages }: { messages: readonly ChatMessage[] }) =>
  messages.map(({ text }) => text);
const chatOf = (call: DailyCall) => renderHook(() => useChat(), { wrapper: inCall(call) }).result;

describe('useChat', () => {
  it('is one state for all who use it on a call, with stable actions and the latest onMessage', async () => {
    const [ana, ben] = [await room.join('Ana'), await room.join('Ben')];
    const rung: string[] = [];
    const first = renderHook(
      ({ tag }) => useChat({ onMessage: ({ text }) => rung.push(`${tag}${text}`) }),
      { wrapper: inCall(ana), initialProps: { tag: 'a:' } },
    );
    const second = chatOf(ana);
    const other = chatOf(ben);
    const { markRead, retry, send } = first.result.current;
    await act(() => other.current.send('one'));
    await settle();
    first.rerender({ tag: 'b:' });
    await act(() => other.current.send('two'));
    await settle();
    await act(() => send('three'));
    await settle();
    expect(rung).toEqual(['a:one', 'b:two']);
    expect(texts(first.result.current)).toEqual(['one', 'two', 'three']);
    expect(second.current.messages).toBe(first.result.current.messages);
    expect([second.current.unread, other.current.unread]).toEqual([2, 1]);
    act(() => second.current.markRead());
    await settle();
    expect(first.result.current.unread).toBe(0);
    expect(first.result.current).toMatchObject({ markRead, retry, send, status: 'ready' });
  });

  it('is right when mounted before join, and again after leaving and joining', async () => {
    const ben = chatOf(await room.join('Ben'));
    const call = room.createCall();
    const ana = chatOf(call);
    expect(ana.current).toMatchObject({ messages: [], unread: 0, status: 'not-joined' });
    await expect(act(() => ana.current.send('x'))).rejects.toMatchObject({ code: 'not-joined' });
    for (const text of ['first stay', 'second stay']) {
      await act(async () => void (await call.join(await room.joinOptions('Ana'))));
      await settle();
      await act(() => ben.current.send(text));
      await settle();
      expect(texts(ana.current)).toEqual([text]);
      await act(() => call.leave());
      await settle();
      expect(ana.current).toMatchObject({ messages: [], status: 'left' });
    }
  });

  it('shows a latecomer what a host remembers', async () => {
    const hana = chatOf(await room.join('Hana', { owner: true }));
    await act(() => hana.current.send('welcome'));
    const ana = chatOf(await room.join('Ana'));
    await waitFor(() => expect(ana.current.history).toBe('loaded'));
    expect(ana.current.messages).toMatchObject([{ text: 'welcome', isReplayed: true }]);
    expect(ana.current.unread).toBe(0);
  });

  it('tells onEvent of a failure that nobody awaits', async () => {
    const call = await room.join('Ana');
    const events: ConnectionEvent[] = [];
    connect(call, { onEvent: (event) => events.push(event) });
    const ana = chatOf(call);
    void ana.current.send('x'.repeat(ana.current.maxLength + 1));
    await settle();
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'failed', code: 'message-too-large', name: 'chat' }),
    );
  });

  it('works without a call: on a server, and before there is one', async () => {
    function Probe() {
      const { history, messages, status } = useChat();
      return <p>{`${messages.length} ${history} ${status}`}</p>;
    }
    expect(renderToString(<Probe />)).toBe('<p>0 none not-joined</p>');
    const { result } = renderHook(() => useChat());
    await expect(result.current.send('x')).rejects.toMatchObject({ code: 'no-call' });
    expect(() => result.current.markRead()).not.toThrow();
  });
});

import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useChat, useChatModeration, useModerationLog, type Recipient } from '../index';
import { inCall } from '../testing/inCall';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());

function render(call: DailyCall, options: { channel?: string; to?: Recipient } = {}) {
  const hook = renderHook(
    () => ({
      chat: useChat(options),
      moderation: useChatModeration({ channel: options.channel }),
      log: useModerationLog(),
    }),
    { wrapper: inCall(call) },
  );
  const texts = () => hook.result.current.chat.messages.map(({ text }) => text);
  return Object.assign(hook, { texts });
}

describe('useChatModeration', () => {
  it('says who is muted in its channel, to hosts and to all others, until they are no longer', async () => {
    const call = await room.join('Hana', { owner: true });
    const [hana, side] = [render(call), render(call, { channel: 'side' })];
    const ben = render(await room.join('Ben', { userId: 'u-ben' }));
    await act(() => ben.result.current.chat.send('rude'));
    await settle();
    const { moderation, chat } = hana.result.current;
    const sender = chat.messages[0]?.sender;
    if (sender?.kind !== 'participant') throw new Error('no sender');
    const isMuted = (one: typeof hana) => one.result.current.moderation.isMuted(sender);
    expect(isMuted(hana)).toBe(false);
    await act(() => moderation.mute(sender.sessionId));
    await settle();
    expect([hana, ben, side].map(isMuted)).toEqual([true, true, false]);
    expect(ben.result.current.chat.mode).toBe('muted');
    await act(() => moderation.unmute(sender.sessionId));
    await settle();
    expect([hana, ben].map(isMuted)).toEqual([false, false]);
  });

  it('pauses, mutes, removes and starts fresh, with a log for hosts', async () => {
    const benCall = await room.join('Ben');
    const [hana, ben] = [render(await room.join('Hana', { owner: true })), render(benCall)];
    const now = hana.result;
    expect(ben.result.current.moderation.canModerate).toBe(false);
    expect(now.current.moderation.canModerate).toBe(true);
    await act(() => ben.result.current.chat.send('rude'));
    await settle();
    const [rude] = now.current.chat.messages;
    await act(() => now.current.chat.remove(rude?.id ?? '', { reason: 'insult' }));
    await act(() => now.current.moderation.pause({ reason: 'break' }));
    await settle();
    expect(ben.result.current.chat).toMatchObject({
      mode: 'paused',
      messages: [{ text: '', removed: 'host' }],
    });
    await act(() => now.current.moderation.resume());
    await act(() => now.current.moderation.mute(benCall.participants().local.session_id));
    await settle();
    expect(ben.result.current.chat.mode).toBe('muted');
    await expect(act(() => ben.result.current.chat.send('x'))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await act(() => now.current.moderation.startFresh());
    await settle();
    expect([hana.texts(), ben.texts()]).toEqual([[], []]);
    expect(now.current.log.map(({ action }) => action)).toEqual([
      'remove',
      'pause',
      'resume',
      'mute',
      'fresh',
    ]);
    expect(ben.result.current.log).toEqual([]);
    await expect(act(() => ben.result.current.moderation.pause())).rejects.toMatchObject({
      code: 'not-host',
    });
  });
});

describe('a channel with recipients of its own', () => {
  it('is for them, and keeps its draft while nothing shows it', async () => {
    const backstage = { channel: 'backstage', to: { role: 'owner' } } as const;
    const call = await room.join('Hana', { owner: true });
    const [hana, hugo] = [
      render(call, backstage),
      render(await room.join('Hugo', { owner: true }), backstage),
    ];
    const ben = render(await room.join('Ben'), { channel: 'backstage' });
    act(() => hana.result.current.chat.setDraft('are you ready'));
    await settle();
    expect(hugo.result.current.chat.typing).toMatchObject([{ userName: 'Hana' }]);
    expect(ben.result.current.chat.typing).toEqual([]);
    hana.unmount();
    const again = render(call, backstage);
    expect(again.result.current.chat.draft).toBe('are you ready');
    await act(() => again.result.current.chat.send('ready?', { replyTo: 'a:b' }));
    await settle();
    expect([hugo.texts(), ben.texts()]).toEqual([['ready?'], []]);
    expect(hugo.result.current.chat).toMatchObject({ typing: [], unread: 1 });
  });
});

it('keeps the names of those whom an own private message went to, told apart and also when they are gone', async () => {
  const [first, second] = [await room.join('Ana'), await room.join('Ana')];
  const ben = render(await room.join('Ben'));
  const to = [first, second].map((call) => call.participants().local.session_id);
  await act(() => ben.result.current.chat.send('psst', { to }));
  await act(() => second.leave());
  await settle();
  expect(ben.result.current.chat.messages[0]).toMatchObject({ to, toNames: ['Ana', 'Ana (2)'] });
});

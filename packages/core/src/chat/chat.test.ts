import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import { chatService, connect, type ChatMessage, type ConnectionEvent } from '../index';

const room = roomForEachTest();

async function join(name: string, options?: { owner?: boolean }) {
  const call = await room.join(name, options);
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const chat = connection.use(chatService);
  const rung: ChatMessage[] = [];
  chat.onMessage((message) => rung.push(message));
  return {
    call,
    chat,
    events,
    rung,
    id: call.participants().local.session_id,
    log: () => connection.state.get(chat.logAtom),
    texts: () => connection.state.get(chat.logAtom).messages.map(({ text }) => text),
  };
}

describe('chat', () => {
  it('shows everybody the same, own messages at once', async () => {
    const [ana, ben, cleo] = [
      await join('Ana', { owner: true }),
      await join('Ben'),
      await join('Cleo'),
    ];
    const sent = ben.chat.send('hello');
    expect(ben.log().messages).toMatchObject([{ text: 'hello', delivery: 'sending', isOwn: true }]);
    await sent;
    expect(ben.log().messages[0]?.delivery).toBe('sent');
    await room.settle();
    await ana.chat.send('welcome');
    await room.settle();
    for (const one of [ana, ben, cleo]) expect(one.texts()).toEqual(['hello', 'welcome']);
    expect(cleo.log().messages[1]).toMatchObject({
      senderName: 'Ana',
      sender: { kind: 'participant', sessionId: ana.id, isHost: true },
      to: 'all',
      isOwn: false,
      isReplayed: false,
    });
    expect([ana.log().unread, ben.log().unread, cleo.log().unread]).toEqual([1, 1, 2]);
    cleo.chat.markRead();
    expect(cleo.log().unread).toBe(0);
    expect(cleo.rung.map(({ text }) => text)).toEqual(['hello', 'welcome']);
    expect(ben.rung.map(({ text }) => text)).toEqual(['welcome']);
  });

  it('keeps a private message between the two', async () => {
    const [ana, ben, cleo] = [await join('Ana'), await join('Ben'), await join('Cleo')];
    await ana.chat.send('psst', { to: ben.id });
    await room.settle();
    expect(ana.log().messages).toMatchObject([{ text: 'psst', to: [ben.id] }]);
    expect(ben.log().messages).toMatchObject([{ text: 'psst', to: 'me' }]);
    expect(cleo.texts()).toEqual([]);
  });

  it('refuses with numbers what is too long, and what is empty, before join, or to nobody', async () => {
    const ana = await join('Ana');
    await expect(ana.chat.send('x'.repeat(2_345))).rejects.toMatchObject({
      code: 'message-too-large',
      details: { size: 2_345, limit: 2_000 },
    });
    await expect(ana.chat.send(' \n')).rejects.toMatchObject({ code: 'invalid-data' });
    const absent = ana.chat.send('x', { to: 'nobody' });
    await expect(absent).rejects.toMatchObject({ code: 'unknown-recipient' });
    const hostless = ana.chat.send('x', { to: { role: 'host' } });
    await expect(hostless).rejects.toMatchObject({ code: 'unknown-recipient' });
    const early = connect(room.createCall()).use(chatService).send('x');
    await expect(early).rejects.toMatchObject({ code: 'not-joined' });
    expect(ana.texts()).toEqual([]);
    expect(ana.events.filter(({ kind }) => kind === 'failed')).toHaveLength(4);
  });

  it('sends 2,000 quotes, which JSON doubles', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    await ana.chat.send('"'.repeat(2_000));
    await room.settle();
    expect(ben.texts()[0]).toHaveLength(2_000);
  });

  it('marks what Daily did not take as failed, and sends it again under the same id', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    const whole = '\u0001'.repeat(1_500);
    await expect(ana.chat.send(whole)).rejects.toMatchObject({ code: 'message-too-large' });
    const [failed] = ana.log().messages;
    expect(failed).toMatchObject({ delivery: 'failed', text: whole });
    expect(failed?.error).toContain('4096');
    await expect(ana.chat.retry(failed?.id ?? '')).rejects.toMatchObject({
      code: 'message-too-large',
    });
    await expect(ana.chat.retry('unknown')).rejects.toMatchObject({ code: 'not-allowed' });
    expect(ana.log().messages).toHaveLength(1);
    await ana.chat.remove(failed?.id ?? '');
    await room.settle();
    expect([ana.texts(), ben.texts()]).toEqual([[], []]);
  });

  it('understands curl and foreign clients, and marks the server', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    ben.call.sendAppMessage({ type: 'chat', text: 'plain' });
    await room.settle();
    await room.sendAsServer({ type: 'chat', text: 'from the server' });
    await room.settle();
    expect(ana.log().messages).toMatchObject([
      { text: 'plain', senderName: 'Ben' },
      { text: 'from the server', senderName: '', sender: { kind: 'server' } },
    ]);
  });

  it('reports nonsense and shows none of it', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    ben.call.sendAppMessage({ type: 'chat', text: { no: 'text' }, _: 'broken' });
    ben.call.sendAppMessage({ type: 'chat' });
    await room.settle();
    expect(ana.texts()).toEqual([]);
    const codes = ana.events.filter(({ kind }) => kind === 'rejected').map(({ code }) => code);
    expect(codes).toEqual(['invalid-data', 'invalid-data']);
  });

  it('tells two Anas apart', async () => {
    const [first, second, ben] = [await join('Ana'), await join('ana'), await join('Ben')];
    await second.chat.send('I am Ana');
    await room.settle();
    await first.chat.send('No, me');
    await room.settle();
    const names = ben.log().messages.map(({ senderName }) => senderName);
    expect(names).toEqual(['ana (2)', 'Ana']);
  });

  it('forgets everything on leave, and works again after a rejoin', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    await ana.chat.send('one');
    await room.settle();
    await ben.call.leave();
    expect(ben.log()).toMatchObject({ messages: [], unread: 0, history: 'none' });
    await ben.call.join(await room.joinOptions('Ben'));
    await room.settle();
    await ana.chat.send('two');
    await ben.chat.send('three');
    await room.settle();
    expect(ben.texts().sort()).toEqual(['three', 'two']);
  });
});

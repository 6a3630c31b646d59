import { createTestRoom, type TestRoom, type TestRoomOptions } from '@backchannel/local/testing';
import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chatService, connect, type ConnectionEvent } from '../index';

let room: TestRoom;
afterEach(() => room.close());

const open = async (options?: TestRoomOptions) => {
  room = await createTestRoom(options);
};

function attach(call: DailyCall) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const chat = connection.use(chatService);
  const rung: string[] = [];
  chat.onMessage(({ text }) => rung.push(text));
  const log = () => connection.state.get(chat.logAtom);
  return {
    call,
    chat,
    events,
    rung,
    log,
    id: () => call.participants().local.session_id,
    replayed: () => log().messages.filter(({ isReplayed }) => isReplayed),
    arrived: (history: string) =>
      vi.waitFor(() => expect(log().history).toBe(history), { interval: 20 }),
  };
}

async function join(name: string, options?: { owner?: boolean; userId?: string }) {
  const one = attach(room.createCall());
  await one.call.join(await room.joinOptions(name, options));
  await room.settle();
  return one;
}

/** A client without the kit, that claims to have heard everything and answers with what it likes. */
async function joinForger(name: string, entries: (asker: string, own: string) => unknown[]) {
  const call = await room.join(name, { userData: { _: { h: 1 } } });
  call.on('app-message', ({ data, fromId }) => {
    if (data.type !== 'chat-history-ask') return;
    const own = call.participants().local.session_id;
    call.sendAppMessage(
      { type: 'chat-history', since: 1, isLast: true, entries: entries(fromId, own) },
      fromId,
    );
  });
  return call;
}

describe('history for newcomers', () => {
  it('comes from a host, in order and flagged, and neither rings nor counts', async () => {
    await open();
    const [hana, ben] = [await join('Hana', { owner: true }), await join('Ben')];
    await ben.chat.send('one');
    await room.settle();
    await hana.chat.send('two');
    await room.sendAsServer({ type: 'chat', text: 'three', _: { id: 'x', to: 'all' } });
    await room.settle();
    const cleo = await join('Cleo');
    await cleo.arrived('loaded');
    await hana.chat.send('four');
    await room.settle();
    expect(cleo.log().messages).toMatchObject([
      { text: 'one', isReplayed: true, senderName: 'Ben', sender: { sessionId: ben.id() } },
      { text: 'two', isReplayed: true, sender: { kind: 'participant', isHost: true } },
      { text: 'three', isReplayed: true, sender: { kind: 'server' } },
      { text: 'four', isReplayed: false },
    ]);
    expect(cleo.log().unread).toBe(1);
    expect(cleo.rung).toEqual(['four']);
    expect(cleo.events.some(({ kind }) => kind === 'replayed')).toBe(true);
  });

  it('never has what was private, nor what may have been', async () => {
    await open();
    const [hana, ben] = [await join('Hana', { owner: true }), await join('Ben')];
    await hana.chat.send('for all');
    await hana.chat.send('for Ben', { to: ben.id() });
    ben.call.sendAppMessage({ type: 'chat', text: 'for Hana' }, hana.id());
    await room.sendAsServer({ type: 'chat', text: 'for Hana from the server' }, hana.id());
    await room.settle();
    expect(hana.log().messages).toHaveLength(4);
    const cleo = await join('Cleo');
    await cleo.arrived('loaded');
    expect(cleo.replayed().map(({ text }) => text)).toEqual(['for all']);
  });

  it('needs two participants who say the same where no host is', async () => {
    await open();
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    await ana.chat.send('one');
    await ben.chat.send('two');
    await room.settle();
    const eve = await joinForger('Eve', () => [
      [ana.id(), 'forged', 1, 'I resign', 'Ana', 0, ana.id()],
      ['server', 'forged2', 2, 'The event is cancelled', '', 0, ''],
    ]);
    const cleo = await join('Cleo');
    await cleo.arrived('loaded');
    expect(
      cleo
        .replayed()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['one', 'two']);
    expect(cleo.events).toContainEqual(
      expect.objectContaining({ code: 'not-endorsed', name: 'chat' }),
    );
    expect(eve.meetingState()).toBe('joined-meeting');
  });

  it('is unavailable where one participant alone speaks in the name of a host, the server or the asker', async () => {
    await open();
    await joinForger('Eve', (asker) => [
      [asker, 'forged', 1, 'hello', 'Cleo', 0, asker],
      ['gone', 'forged', 1, 'hello', 'Hana', 1, 'gone'],
      ['server', 'forged', 1, 'hello', '', 0, ''],
    ]);
    const cleo = await join('Cleo');
    await cleo.arrived('unavailable');
    expect(cleo.log().messages).toEqual([]);
    expect(cleo.events.map(({ code }) => code)).toContain('not-endorsed');
  });

  it('is unverified, stands above and goes no further where one participant alone tells it', async () => {
    await open();
    const eve = await joinForger('Eve', (_, own) => [
      [own, 'own', 1, 'I was here first', 'Eve', 0, own],
      ['gone', 'told', 2, 'I resign', 'Ana', 0, 'gone', { n: 2 ** 50, reactions: [['👍', 99]] }],
    ]);
    const cleo = await join('Cleo');
    await cleo.arrived('loaded');
    await cleo.chat.send('now');
    await room.settle();
    expect(cleo.log().messages).toMatchObject([
      { text: 'I was here first', sender: { sessionId: eve.participants().local.session_id } },
      { text: 'I resign', isUnverified: true, reactions: [] },
      { text: 'now' },
    ]);
    expect(cleo.log().messages[0]?.isUnverified).toBeUndefined();
    await eve.leave();
    const dora = await join('Dora');
    await dora.arrived('loaded');
    expect(dora.log().messages.map(({ text }) => text)).not.toContain('I resign');
  });

  it('is turned away when nobody asked, or when it is malformed', async () => {
    await open();
    const ana = await join('Ana');
    const eve = await room.join('Eve');
    eve.sendAppMessage({ type: 'chat-history', since: 1, isLast: true, entries: [] });
    eve.sendAppMessage({ type: 'chat-history', since: 1, isLast: true, entries: [['x']] });
    await room.settle();
    const codes = ana.events.filter(({ kind }) => kind === 'rejected').map(({ code }) => code);
    expect(codes).toEqual(['not-allowed', 'invalid-data']);
    expect(ana.log().messages).toEqual([]);
  });

  it('goes in several messages when it is long, each within Daily’s 4,096 characters', async () => {
    await open();
    const hana = await join('Hana', { owner: true });
    const texts = Array.from({ length: 12 }, (_, i) => `${i} ${'"'.repeat(800)}`);
    for (const text of texts) await hana.chat.send(text);
    const cleo = await join('Cleo');
    await cleo.arrived('loaded');
    expect(cleo.replayed().map(({ text }) => text)).toEqual(texts);
    const pages = hana.events.filter(
      ({ kind, name }) => kind === 'sent' && name === 'chat-history',
    );
    expect(pages.length).toBeGreaterThan(3);
    expect(Math.max(...pages.map(({ size }) => size ?? 0))).toBeLessThanOrEqual(4_096);
  });

  it('goes to all who ask within a moment at once, and is handed on by those who got it', async () => {
    await open();
    const [hana, ana] = [await join('Hana', { owner: true }), await join('Ana')];
    await ana.chat.send('one');
    await room.settle();
    const [ben, cleo] = await Promise.all([join('Ben'), join('Cleo')]);
    await Promise.all([ben.arrived('loaded'), cleo.arrived('loaded')]);
    const pages = hana.events.filter(
      ({ kind, name }) => kind === 'sent' && name === 'chat-history',
    );
    expect(pages.map(({ to }) => to?.length)).toEqual([2]);
    await Promise.all([hana.call.leave(), ana.call.leave()]);
    await room.settle();
    const dan = await join('Dan');
    await dan.arrived('loaded');
    expect(dan.replayed()).toMatchObject([{ text: 'one', senderName: 'Ana' }]);
  });

  it('gives those who reload with a token their own messages as their own', async () => {
    await open();
    const [hana, ben] = [
      await join('Hana', { owner: true }),
      await join('Ben', { userId: 'user-ben' }),
    ];
    await ben.chat.send('mine');
    await room.settle();
    await ben.call.leave();
    await room.settle();
    const again = await join('Ben', { userId: 'user-ben' });
    await again.arrived('loaded');
    expect(again.replayed()).toMatchObject([{ text: 'mine', isOwn: true, senderName: 'Ben' }]);
    expect(hana.log().messages).toHaveLength(1);
  });

  it('is off where the room says so', async () => {
    await open({ properties: { enable_shared_chat_history: false } });
    const hana = await join('Hana', { owner: true });
    await hana.chat.send('one');
    await room.settle();
    expect(hana.call.participants().local.userData).toBeUndefined();
    const cleo = await join('Cleo');
    cleo.call.sendAppMessage({ type: 'chat-history-ask' }, hana.id());
    await room.settle();
    expect(cleo.log()).toMatchObject({ messages: [], history: 'none' });
    expect(hana.events.some(({ name }) => name === 'chat-history')).toBe(false);
  });

  it('is off where the domain is under HIPAA', async () => {
    await open({ domainConfig: { hipaa: true } });
    const hana = await join('Hana', { owner: true });
    await hana.chat.send('of one patient');
    await room.settle();
    const cleo = await join('Cleo');
    await room.settle();
    expect(cleo.log()).toMatchObject({ messages: [], history: 'none' });
  });

  it('is asked for by those who attach late', async () => {
    await open();
    const hana = await join('Hana', { owner: true });
    const call = await room.join('Ben');
    await hana.chat.send('before the chat was opened');
    await room.settle();
    const ben = attach(call);
    await ben.arrived('loaded');
    expect(ben.replayed()).toMatchObject([{ text: 'before the chat was opened' }]);
  });

  it('stays on screen when an error ends the call, and comes again with the next join', async () => {
    await open();
    const [hana, ben] = [await join('Hana', { owner: true }), await join('Ben')];
    await ben.chat.send('one');
    await room.settle();
    hana.call.updateParticipant(ben.id(), { eject: true });
    await room.settle();
    expect(ben.log().messages).toMatchObject([{ text: 'one', isReplayed: false }]);
    await expect(ben.chat.send('two')).rejects.toMatchObject({ code: 'not-joined' });
    await ben.call.join(await room.joinOptions('Ben'));
    await ben.arrived('loaded');
    expect(ben.log().messages).toMatchObject([{ text: 'one', isReplayed: true }]);
  });

  it('takes the word of a host also when it comes late', async () => {
    await open();
    const hana = await room.join('Hana', { owner: true, userData: { _: { h: 1 } } });
    let answer = () => {};
    hana.on('app-message', ({ fromId }) => {
      const entries = [['gone', 'x', 1, 'before', 'Ana', 0, 'gone']];
      answer = () =>
        void hana.sendAppMessage({ type: 'chat-history', since: 1, isLast: true, entries }, fromId);
    });
    const cleo = await join('Cleo');
    await cleo.arrived('unavailable');
    answer();
    await cleo.arrived('loaded');
    expect(cleo.log().messages).toMatchObject([{ text: 'before', isReplayed: true }]);
    answer();
    await room.settle();
    expect(cleo.log().messages).toHaveLength(1);
  });

  it('does not wait for ever for one who never comes to an end', async () => {
    await open();
    const eve = await room.join('Eve', { owner: true, userData: { _: { h: 1 } } });
    eve.on('app-message', ({ fromId }) => {
      for (let page = 0; page < 30; page += 1) {
        eve.sendAppMessage({ type: 'chat-history', since: 1, isLast: false, entries: [] }, fromId);
      }
    });
    const cleo = await join('Cleo');
    await cleo.arrived('unavailable');
    expect(cleo.log().messages).toEqual([]);
  });
});

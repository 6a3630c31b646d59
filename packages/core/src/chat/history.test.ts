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
      vi.waitFor(() => expect(log().history).toBe(history), { timeout: 10_000, interval: 20 }),
  };
}

async function join(name: string, options?: { owner?: boolean; userId?: string }) {
  const one = attach(room.createCall());
  await one.call.join(await room.joinOptions(name, options));
  await room.settle();
  return one;
}

/** A client without the kit, that claims to have heard everything and answers with what it likes. */
async function joinForger(name: string, entries: (from: string) => unknown[]) {
  const call = await room.join(name, { userData: { _: { h: 1 } } });
  call.on('app-message', ({ data, fromId }) => {
    if (data.type !== 'chat-history-ask') return;
    call.sendAppMessage(
      { type: 'chat-history', since: 1, isLast: true, entries: entries(fromId) },
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

  it('is unavailable where one participant alone claims to know', async () => {
    await open();
    await joinForger('Eve', (asker) => [[asker, 'forged', 1, 'hello', 'Cleo', 1, asker]]);
    const cleo = await join('Cleo');
    await cleo.arrived('unavailable');
    expect(cleo.log().messages).toEqual([]);
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
    const [ben, cleo] = [await join('Ben'), await join('Cleo')];
    await Promise.all([ben.arrived('loaded'), cleo.arrived('loaded')]);
    const pages = hana.events.filter(
      ({ kind, name }) => kind === 'sent' && name === 'chat-history',
    );
    expect(pages).toMatchObject([{ to: [ben.id(), cleo.id()] }]);
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

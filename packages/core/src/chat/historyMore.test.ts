import { createTestRoom, type TestRoom, type TestRoomOptions } from '@backchannel/local/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HistoryEntry, HistoryQuery } from '../index';
import { joinChat } from '../../test/chat/chatSeat';

let room: TestRoom;
afterEach(() => room.close());
const open = async (options?: TestRoomOptions) => {
  room = await createTestRoom(options);
};

/** A client without the kit, that claims to have heard everything and answers with what it likes. */
async function joinResponder(name: string, entries: unknown[]) {
  const call = await room.join(name, { userData: { _: { h: 1 } } });
  call.on('app-message', ({ data, fromId }) => {
    if (data.type !== 'chat-history-ask') return;
    call.sendAppMessage({ type: 'chat-history', since: 1, isLast: true, entries }, fromId);
  });
  return call;
}

describe('history and what was removed', () => {
  it('outvotes a responder that leaves deletions out', async () => {
    await open();
    const [ana, ben] = [await joinChat(room, 'Ana'), await joinChat(room, 'Ben')];
    await ana.chat.send('regretted');
    await ben.chat.send('fine');
    await room.settle();
    const { id } = ben.find('regretted');
    const [from, wireId] = id.split(':');
    await ana.chat.remove(id);
    await room.settle();
    await joinResponder('Eve', [[from, wireId, 1, 'regretted', 'Ana', 0, from, {}]]);
    const cleo = await joinChat(room, 'Cleo');
    await cleo.arrived('loaded');
    expect(cleo.texts().sort()).toEqual(['', 'fine']);
    expect(cleo.rejected()).toContain('not-endorsed');
  });

  it('says so when those who could answer have left', async () => {
    await open();
    const [hana, ana] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ana'),
    ];
    await ana.chat.send('one');
    await room.settle();
    const cleo = await joinChat(room, 'Cleo');
    await Promise.all([hana.call.leave(), ana.call.leave()]);
    await cleo.arrived('unavailable');
    expect(cleo.texts()).toEqual([]);
  });
});

describe('forgers who agree', () => {
  it('pin nothing to the end, speak for nobody who asks, and bring back nothing that was removed', async () => {
    await open();
    const late = { n: 2 ** 50 };
    for (const name of ['Eve', 'Mallory']) {
      const call = await room.join(name, { userData: { _: { h: 1 } } });
      call.on('app-message', ({ data, fromId }) => {
        if (data.type !== 'chat-history-ask') return;
        const entries = [
          ['gone', 'x', 1, 'pinned', 'Ana', 0, 'gone', late],
          [fromId, 'y', 1, 'I said that', 'Cleo', 0, fromId],
          ['gone', 'z', 1, '', 'Ana', 0, 'gone', { removed: 'author' }],
        ];
        call.sendAppMessage({ type: 'chat-history', since: 1, isLast: true, entries }, fromId);
      });
    }
    const cleo = await joinChat(room, 'Cleo');
    await cleo.arrived('loaded');
    const ben = await joinChat(room, 'Ben', { kit: { history: false } });
    await ben.chat.send('below');
    await room.settle();
    await cleo.chat.send('last');
    expect(cleo.texts()).toEqual(['pinned', '', 'below', 'last']);
  });
});

describe('names', () => {
  it('have the number for a newcomer that they have for the others, also when the first has left', async () => {
    await open();
    const hana = await joinChat(room, 'Hana', { owner: true });
    const [first, second] = [await joinChat(room, 'Ana'), await joinChat(room, 'Ana')];
    await second.chat.send('one');
    await room.settle();
    await first.call.leave();
    const cleo = await joinChat(room, 'Cleo');
    await cleo.arrived('loaded');
    await second.chat.send('two');
    await room.settle();
    for (const one of [hana, cleo]) {
      const names = one.log().messages.map(({ senderName }) => senderName);
      expect(names).toEqual(['Ana (2)', 'Ana (2)']);
    }
  });
});

describe('somebody with a token, in a room without a host', () => {
  it('is one person to a newcomer: in what was said before, and live', async () => {
    await open();
    const ana = await joinChat(room, 'Ana', { userId: 'user-ana' });
    await joinChat(room, 'Ben');
    await ana.chat.send('one');
    await room.settle();
    const cleo = await joinChat(room, 'Cleo');
    await cleo.arrived('loaded');
    await ana.chat.send('two');
    await room.settle();
    expect(cleo.log().messages).toMatchObject([
      { text: 'one', senderName: 'Ana', sender: { userId: 'user-ana' } },
      { text: 'two', senderName: 'Ana' },
    ]);
  });
});

describe('older messages', () => {
  it('come a hundred at a time, from the host, in order and for one channel', async () => {
    await open();
    const hana = await joinChat(room, 'Hana', { owner: true });
    for (let i = 0; i < 250; i += 1) {
      const channel = i % 50 === 0 ? 'side' : 'main';
      await hana.chat.channel(channel).send(`${i}`);
    }
    const cleo = await joinChat(room, 'Cleo');
    await cleo.arrived('loaded');
    expect(cleo.texts('main').length + cleo.texts('side').length).toBe(100);
    expect(cleo.log().hasOlder).toBe(true);
    expect(await cleo.chat.loadOlder()).toBe(100);
    expect(await cleo.chat.loadOlder()).toBe(47);
    expect(cleo.log().hasOlder).toBe(false);
    const main = Array.from({ length: 250 }, (_, i) => i).filter((i) => i % 50 !== 0);
    expect(cleo.texts()).toEqual(main.map(String));
    expect([cleo.rung, cleo.log().unread]).toEqual([[], 0]);
    const dan = await joinChat(room, 'Dan', { kit: { chat: { keep: 100 } } });
    await dan.arrived('loaded');
    await Promise.all([hana.call.leave(), cleo.call.leave()]);
    await room.settle();
    expect([dan.log().hasOlder, await dan.chat.loadOlder()]).toEqual([true, 0]);
    expect(dan.log().hasOlder).toBe(false);
  });
});

describe('an interrupted network', () => {
  it('leaves no hole: what was said and removed meanwhile comes from a host, in its place', async () => {
    await open();
    const [hana, ben] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben'),
    ];
    await hana.chat.send('before');
    await hana.chat.send('regretted');
    await room.settle();
    // Longer than a slow machine needs for what is said meanwhile.
    room.daily.faults.interrupt(1_500, ben.id());
    await vi.waitFor(() => expect(ben.log().messages).toHaveLength(2));
    await hana.chat.remove(hana.find('regretted').id);
    await hana.chat.send('meanwhile');
    await vi.waitFor(() => expect(ben.texts()).toEqual(['before', '', 'meanwhile']));
    await hana.chat.send('after');
    await room.settle();
    expect(ben.texts()).toEqual(hana.texts());
    expect([ben.rung, ben.log().history]).toEqual([['before', 'regretted', 'after'], 'loaded']);
  });
});

describe('a history adapter', () => {
  function createStore() {
    const entries: HistoryEntry[] = [];
    const at = (one: { from: string; id: string }) =>
      entries.findIndex(({ from, id }) => from === one.from && id === one.id);
    return {
      entries,
      adapter: {
        async load({ before, limit }: HistoryQuery) {
          const [from = '', id = ''] = before?.split(':') ?? [];
          const end = before === undefined ? entries.length : at({ from, id });
          const start = Math.max(end - limit, 0);
          return { entries: entries.slice(start, end), hasOlder: start > 0 };
        },
        async append(entry: HistoryEntry) {
          const place = at(entry);
          if (place < 0) entries.push(entry);
          else entries[place] = entry;
        },
      },
    };
  }

  it('gets each public message once, and gives newcomers what it has', async () => {
    await open();
    const { adapter, entries } = createStore();
    const kit = { history: adapter };
    const [ana, ben] = [await joinChat(room, 'Ana', { kit }), await joinChat(room, 'Ben', { kit })];
    await ana.chat.send('one');
    await ana.chat.send('psst', { to: ben.id() });
    await room.settle();
    await ben.chat.send('two');
    await ben.chat.react(ben.find('one').id, '👍');
    await room.settle();
    await ana.chat.edit(ana.find('one').id, 'One');
    await room.settle();
    expect(entries.map(({ text }) => text)).toEqual(['One', 'two']);
    await Promise.all([ana.call.leave(), ben.call.leave()]);
    const cleo = await joinChat(room, 'Cleo', { kit });
    await cleo.arrived('loaded');
    expect(cleo.log().messages).toMatchObject([
      { text: 'One', isEdited: true, isReplayed: true, reactions: [{ emoji: '👍', count: 1 }] },
      { text: 'two' },
    ]);
    for (let i = 0; i < 150; i += 1) await cleo.chat.send(`${i}`);
    const dan = await joinChat(room, 'Dan', { kit });
    await dan.arrived('loaded');
    expect([dan.texts().length, dan.log().hasOlder]).toEqual([100, true]);
    expect(await dan.chat.loadOlder()).toBe(52);
    expect(dan.texts().slice(0, 3)).toEqual(['One', 'two', '0']);
    expect(cleo.events.some(({ name }) => name === 'chat-history-ask')).toBe(false);
  });

  it('may throw at once, answer no promise, or answer after a fresh start: nothing of that is shown or lost', async () => {
    await open();
    const calls: string[] = [];
    let answer = () => {};
    const entry = (text: string) => {
      const said = { text, channel: 'main', mentions: [], isEdited: false, reactions: [], n: 1 };
      return { ...said, from: 'a', id: text, at: 1, userName: 'A', isHost: false, userId: 'a' };
    };
    const adapter = {
      load: () =>
        new Promise<{ entries: HistoryEntry[]; hasOlder: boolean }>((resolve) => {
          answer = () => resolve({ entries: [entry('of patient A')], hasOlder: true });
        }),
      append: (): Promise<void> => {
        calls.push('append');
        if (calls.length > 1) throw new Error('no database');
        return undefined as unknown as Promise<void>;
      },
      forget: async () => void calls.push('forget'),
    };
    const doctor = await joinChat(room, 'Doctor', { owner: true, kit: { history: adapter } });
    await doctor.chat.send('one');
    await doctor.chat.edit(doctor.find('one').id, 'two');
    await doctor.chat.startFresh();
    answer();
    await room.settle();
    expect([doctor.texts(), doctor.log().hasOlder, calls]).toEqual([
      [],
      false,
      ['append', 'append', 'forget'],
    ]);
    const older = doctor.chat.loadOlder();
    await doctor.chat.startFresh();
    answer();
    expect([await older, doctor.texts()]).toEqual([0, []]);
    const failures = doctor.events.filter(({ code }) => code === 'handler-failed');
    expect(failures.map(({ detail }) => detail)).toEqual([expect.stringContaining('no database')]);
  });

  it('is said to be unavailable when it fails, and shows nothing that is no entry', async () => {
    await open();
    const failing = {
      load: () => Promise.reject(new Error('503')),
      append: () => Promise.reject(new Error('503')),
    };
    const ana = await joinChat(room, 'Ana', { kit: { history: failing } });
    await ana.arrived('unavailable');
    await ana.chat.send('one');
    await expect(ana.chat.loadOlder()).rejects.toMatchObject({ code: 'handler-failed' });
    await room.settle();
    const failures = ana.events.filter(({ code }) => code === 'handler-failed');
    expect(failures).toHaveLength(3);
    const odd = { from: 'x', id: 'y', text: '' } as unknown as HistoryEntry;
    const load = async () => ({ entries: [odd], hasOlder: false });
    const ben = await joinChat(room, 'Ben', { kit: { history: { ...failing, load } } });
    await ben.arrived('loaded');
    expect(ben.texts()).toEqual([]);
  });
});

describe('where history is forbidden', () => {
  it('nothing is offered, asked or handed over: by history={false}', async () => {
    await open();
    const kit = { history: false };
    const hana = await joinChat(room, 'Hana', { owner: true, kit });
    await hana.chat.send('one');
    await room.settle();
    const cleo = await joinChat(room, 'Cleo', { kit });
    cleo.call.sendAppMessage({ type: 'chat-history-ask' }, hana.id());
    await room.settle();
    expect(cleo.log()).toMatchObject({ messages: [], history: 'none' });
    const sent = [...hana.events, ...cleo.events].filter(({ kind }) => kind === 'sent');
    expect(sent.some(({ name }) => name.startsWith('chat-history'))).toBe(false);
  });
});

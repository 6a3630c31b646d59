import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it, vi } from 'vitest';
import { connect, rolesService } from '../index';
import { joinChat } from '../../test/chat/chatSeat';
import { joinByWire } from '../../test/chat/wireClient';

const room = roomForEachTest();

describe('channels', () => {
  it('go to a role that hosts gave, and to nobody else', async () => {
    const hana = await joinChat(room, 'Hana', { owner: true });
    const [ben, cleo] = [await joinChat(room, 'Ben'), await joinChat(room, 'Cleo')];
    const roles = connect(hana.call).use(rolesService);
    await roles.set(ben.id(), 'speaker');
    await room.settle();
    await hana.chat.channel('speakers').send('you are next', { to: { role: 'speaker' } });
    await room.settle();
    expect(ben.texts('speakers')).toEqual(['you are next']);
    expect(cleo.texts('speakers')).toEqual([]);
  });

  it('have messages, unread, draft and mode each, and newcomers get the public ones apart', async () => {
    const [hana, ben] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben', { owner: true }),
    ];
    const cleo = await joinChat(room, 'Cleo');
    const to = { role: 'owner' };
    await hana.chat.channel('backstage').send('five minutes', { to });
    await hana.chat.channel('side').send('aside');
    await hana.chat.send('welcome');
    await room.settle();
    expect([ben.texts(), ben.texts('backstage'), ben.texts('side')]).toEqual([
      ['welcome'],
      ['five minutes'],
      ['aside'],
    ]);
    expect(cleo.texts('backstage')).toEqual([]);
    ben.chat.channel('backstage').markRead();
    expect([ben.log().unread, ben.log('backstage').unread]).toEqual([1, 0]);
    ben.chat.channel('side').setDraft('half a');
    expect(ben.read(ben.chat.draftAtom)).toBe('');
    await hana.chat.channel('side').setPaused(true);
    await room.settle();
    expect(cleo.read(cleo.chat.modeAtom)).toBe('open');
    expect(cleo.read(cleo.chat.channel('side').modeAtom)).toBe('paused');
    const dan = await joinChat(room, 'Dan');
    await dan.arrived('loaded');
    expect([dan.texts(), dan.texts('backstage'), dan.texts('side')]).toEqual([
      ['welcome'],
      [],
      ['aside'],
    ]);
  });

  it('are begun by others, ten by each, so that nobody takes the places of all others', async () => {
    const ana = await joinChat(room, 'Ana');
    const floods = () => ana.rejected().filter((code) => code === 'flood').length;
    const eve = await joinByWire(room, 'Eve');
    for (let i = 0; i < 60; i += 1) eve.send({ type: 'chat', text: 'x', channel: `eve-${i}` });
    const ben = await joinByWire(room, 'Ben');
    for (const channel of ['of-ben', 'eve-3']) ben.send({ type: 'chat', text: 'hello', channel });
    await room.settle();
    expect([floods(), ana.texts('of-ben'), ana.texts('eve-3')]).toEqual([
      50,
      ['hello'],
      ['x', 'hello'],
    ]);
    expect(() => ana.chat.channel('no name')).toThrow(/cannot be the name of a channel/);
  });

  it('of those who left make room, so that nobody takes all places by coming again', async () => {
    const ana = await joinChat(room, 'Ana');
    const cleo = await joinByWire(room, 'Cleo');
    cleo.send({ type: 'chat', text: 'mine', channel: 'of-cleo' });
    await room.settle();
    for (let round = 0; round < 7; round += 1) {
      const eve = await joinByWire(room, 'Eve');
      for (let i = 0; i < 10; i += 1) {
        eve.send({ type: 'chat', text: 'x', channel: `eve-${round}-${i}` });
      }
      await room.settle();
      eve.leave();
      await room.settle();
    }
    const hana = await joinByWire(room, 'Hana');
    hana.send({ type: 'chat', text: 'welcome', channel: 'of-hana' });
    await room.settle();
    expect([ana.texts('of-cleo'), ana.texts('of-hana')]).toEqual([['mine'], ['welcome']]);
    const { chat } = ana.connection.snapshot() as { chat: Record<string, number> };
    expect(chat.channels).toBeLessThanOrEqual(52);
  });
});

describe('who is writing', () => {
  it('is seen by the others, until it is sent, emptied or left', async () => {
    const [ana, ben] = [await joinChat(room, 'Ana'), await joinChat(room, 'Ben')];
    const typing = () => ana.read(ana.chat.typingAtom).map(({ userName }) => userName);
    ben.chat.setDraft('h');
    ben.chat.setDraft('he');
    await room.settle();
    expect(typing()).toEqual(['Ben']);
    const told = () => ben.events.filter(({ name }) => name === 'chat-typing').length;
    expect(told()).toBe(1);
    ben.chat.setDraft('');
    await room.settle();
    expect([typing(), told()]).toEqual([[], 2]);
    ben.chat.setDraft('hello');
    await room.settle();
    await ben.chat.send('hello');
    await room.settle();
    expect(typing()).toEqual([]);
    ben.chat.setDraft('more');
    await room.settle();
    expect(typing()).toEqual(['Ben']);
    await ben.call.leave();
    await room.settle();
    expect([typing(), ben.read(ben.chat.draftAtom)]).toEqual([[], '']);
  });

  it('expires when nothing more is heard', async () => {
    const ana = await joinChat(room, 'Ana');
    const eve = await room.join('Eve');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    eve.sendAppMessage({ type: 'chat-typing', on: true });
    await room.settle();
    expect(ana.read(ana.chat.typingAtom)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(6_000);
    vi.useRealTimers();
    expect(ana.read(ana.chat.typingAtom)).toEqual([]);
  });
});

describe('the order', () => {
  it('is the same for all when everybody writes at once, and answers stand below', async () => {
    const all = [];
    for (const name of ['Ana', 'Ben', 'Cleo']) all.push(await joinChat(room, name));
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(all.map((one, i) => one.chat.send(`${round}${i}`)));
      if (round % 2) await room.settle();
    }
    await room.settle();
    const [first, ...others] = all.map((one) => one.log().messages.map(({ id }) => id));
    for (const other of others) expect(other).toEqual(first);
    expect(all[0]?.texts().slice(-1)[0]?.[0]).toBe('3');
  });

  it('has what somebody writes who knows of no message below those that are there', async () => {
    const kit = { history: false };
    const [ana, ben] = [await joinChat(room, 'Ana', { kit }), await joinChat(room, 'Ben', { kit })];
    for (let i = 0; i < 20; i += 1) await ana.chat.send(`${i}`);
    await room.settle();
    const cleo = await joinChat(room, 'Cleo', { kit });
    await cleo.chat.send('hello');
    await room.settle();
    for (const one of [ana, ben]) expect(one.texts().at(-1)).toBe('hello');
  });

  it('is not bent by counters that cannot be', async () => {
    const [ana, ben] = [await joinChat(room, 'Ana'), await joinChat(room, 'Ben')];
    const eve = await room.join('Eve');
    for (let i = 0; i < 5; i += 1) await ana.chat.send(`${i}`);
    await room.settle();
    eve.sendAppMessage({ type: 'chat', text: 'pinned', n: Number.MAX_SAFE_INTEGER });
    eve.sendAppMessage({ type: 'chat', text: 'first', n: -1 });
    await room.settle();
    await ben.chat.send('after');
    await room.settle();
    expect(ana.texts()).toEqual(['0', '1', '2', '3', '4', 'pinned', 'first', 'after']);
    expect(ben.texts()).toEqual(ana.texts());
  });

  it('keeps the newest when the memory is bounded', async () => {
    const ana = await joinChat(room, 'Ana', { kit: { chat: { keep: 20 } } });
    for (let i = 0; i < 60; i += 1) await room.sendAsServer({ type: 'chat', text: `${i}` });
    await room.settle();
    expect(ana.texts()).toHaveLength(20);
    expect([ana.texts()[0], ana.log().unread]).toEqual(['40', 20]);
  });
});

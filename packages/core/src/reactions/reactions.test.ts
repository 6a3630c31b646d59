import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, DEFAULT_REACTIONS, reactionsService, type ConnectionEvent } from '../index';

let room: TestRoom;
beforeEach(async () => {
  room = await createTestRoom();
});
afterEach(() => room.close());

const options = { allowed: DEFAULT_REACTIONS, lifetime: 4_000 };

async function join(name: string, joinOptions?: { owner?: boolean }) {
  const call = await room.join(name, joinOptions);
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const reactions = connection.use(reactionsService);
  const feed = reactions.open(options);
  const heard: string[] = [];
  feed.onReaction(({ emoji }) => heard.push(emoji));
  return {
    call,
    connection,
    events,
    heard,
    reactions,
    send: (emoji: string) => reactions.send(emoji, DEFAULT_REACTIONS),
    list: () => connection.state.get(feed.listAtom),
    rejected: () => events.filter(({ kind }) => kind === 'rejected').map(({ code }) => code),
  };
}

describe('reactions', () => {
  it('are seen by everybody, our own at once', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    await ana.send('🎉');
    expect(ana.list().active).toMatchObject([{ emoji: '🎉', count: 1, sender: { kind: 'self' } }]);
    expect(ben.list().active).toEqual([]);
    await room.settle();
    expect(ben.list().active).toMatchObject([{ emoji: '🎉', sender: { userName: 'Ana' } }]);
    expect([ana.heard, ben.heard]).toEqual([['🎉'], ['🎉']]);
    expect(ana.list().counts).toEqual({ '🎉': 1 });
  });

  it('are understood from curl, with either spelling of an emoji', async () => {
    const ana = await join('Ana');
    await room.sendAsServer({ type: 'reaction', emoji: '❤' });
    await room.settle();
    expect(ana.list().active).toMatchObject([{ emoji: '❤️', sender: { kind: 'server' } }]);
  });

  it('of other kinds are turned away, by receivers and at sending', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    for (const emoji of ['BUY NOW', '', 7, '🍕'])
      ben.call.sendAppMessage({ type: 'reaction', emoji });
    await room.settle();
    expect(ana.list()).toEqual({ active: [], counts: {} });
    expect(ana.rejected()).toEqual(['not-allowed', 'invalid-data', 'invalid-data', 'not-allowed']);
    await expect(ana.send('🍕')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('survive a flood: merged, bounded, counted', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    for (let i = 0; i < 300; i += 1) ben.call.sendAppMessage({ type: 'reaction', emoji: '👏' });
    await room.settle();
    const { active, counts } = ana.list();
    expect(active.length).toBeLessThan(10);
    expect(active.reduce((sum, { count }) => sum + count, 0)).toBe(counts['👏']);
    expect(ana.rejected()).toContain('flood');
  });

  it('go out ten a second at most; the rest is reported and not sent', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    const results = await Promise.allSettled(Array.from({ length: 15 }, () => ana.send('👏')));
    await room.settle();
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(results[14]).toMatchObject({ reason: { code: 'flood' } });
    expect(ana.events.filter(({ kind }) => kind === 'throttled')).toHaveLength(5);
    expect(ben.list().counts).toEqual({ '👏': 10 });
  });

  it('end after their lifetime, and stay counted', async () => {
    const ana = await join('Ana');
    const feed = ana.reactions.open({ allowed: ['👏'], lifetime: 30 });
    await ana.send('👏');
    expect(ana.connection.state.get(feed.listAtom).active).toHaveLength(1);
    await vi.waitFor(() => expect(ana.connection.state.get(feed.listAtom).active).toEqual([]));
    expect(ana.connection.state.get(feed.listAtom).counts).toEqual({ '👏': 1 });
  });

  it('can be switched off by a host, for late joiners too', async () => {
    const [hana, ben] = [await join('Hana', { owner: true }), await join('Ben')];
    const isEnabled = ({ connection, reactions }: typeof ben) =>
      connection.state.get(reactions.isEnabledAtom);
    await expect(ben.reactions.setEnabled(false)).rejects.toMatchObject({ code: 'not-host' });
    await hana.reactions.setEnabled(false);
    await room.settle();
    const cleo = await join('Cleo');
    expect([hana, ben, cleo].map(isEnabled)).toEqual([false, false, false]);
    await expect(ben.send('👏')).rejects.toMatchObject({ code: 'closed' });
    ben.call.sendAppMessage({ type: 'reaction', emoji: '👏' });
    await room.settle();
    expect(cleo.list().active).toEqual([]);
    expect(cleo.rejected()).toEqual(['closed']);
    await hana.reactions.setEnabled(true);
    await room.settle();
    await ben.send('👏');
    await room.settle();
    expect(cleo.list().active).toHaveLength(1);
  });

  it('cannot be sent before join, are counted where a reader comes late, and are forgotten on leave', async () => {
    const early = connect(room.createCall()).use(reactionsService);
    await expect(early.send('👏', ['👏'])).rejects.toMatchObject({ code: 'not-joined' });
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    await ana.send('👏');
    await room.settle();
    const late = ben.reactions.open({ allowed: ['👏'], lifetime: 1_000 });
    expect(ben.connection.state.get(late.listAtom)).toEqual({ active: [], counts: { '👏': 1 } });
    await ben.call.leave();
    expect(ben.list()).toEqual({ active: [], counts: {} });
  });
});

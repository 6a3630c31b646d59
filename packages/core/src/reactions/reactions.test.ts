import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect, DEFAULT_REACTIONS, reactionsService, type ConnectionEvent } from '../index';

const room = roomForEachTest();
afterEach(() => {
  vi.useRealTimers();
});

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
    disabledReason: () => connection.state.get(reactions.stateAtom).disabledReason,
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

  it('go out ten a second at most; the rest is refused, and one may send again when it is over', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const sending = Promise.allSettled(Array.from({ length: 15 }, () => ana.send('👏')));
    const results = await sending;
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(results[14]).toMatchObject({
      reason: { code: 'throttled', details: { limit: 10, per: 1_000 } },
    });
    expect(ana.events.filter(({ kind }) => kind === 'throttled')).toHaveLength(5);
    expect(ana.disabledReason()).toBe('throttled');
    vi.advanceTimersByTime(999);
    expect(ana.disabledReason()).toBe('throttled');
    vi.advanceTimersByTime(1);
    expect(ana.disabledReason()).toBeUndefined();
    vi.useRealTimers();
    await room.settle();
    expect(ben.list().counts).toEqual({ '👏': 10 });
  });

  it('count only what came, whatever their sender says; markup is no emoji', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    const id = ben.call.participants().local.session_id;
    const forged = [
      { type: 'reaction', emoji: '👏', count: 9_999, counts: { '👏': 9_999 }, sender: 'Hana' },
      { type: 'reaction', emoji: '<img src=x onerror=alert(1)>' },
      { type: 'reaction', emoji: '👏'.repeat(10_00) },
      { type: 'reaction', emoji: '👏👏' },
      { type: 'reaction', emoji: '__proto__' },
      { type: 'reaction', emoji: ['👏'] },
    ];
    for (const data of forged) ben.call.sendAppMessage(data);
    await room.settle();
    expect(ana.list().active).toMatchObject([{ count: 1, sender: { sessionId: id } }]);
    expect(ana.list().counts).toEqual({ '👏': 1 });
    expect(ana.rejected().sort()).toEqual([
      'invalid-data',
      'invalid-data',
      'not-allowed',
      'not-allowed',
      'not-allowed',
    ]);
  });

  it('leave the counts when their window is over', async () => {
    const ana = await join('Ana');
    const ends = ana.reactions.open({ ...options, window: 10_000 });
    const never = ana.reactions.open({ ...options, window: Number.POSITIVE_INFINITY });
    const counts = () =>
      [ends, never].map(({ listAtom }) => ana.connection.state.get(listAtom).counts);
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    await ana.send('👏');
    vi.advanceTimersByTime(9_999);
    expect(counts()).toEqual([{ '👏': 1 }, { '👏': 1 }]);
    vi.advanceTimersByTime(1);
    expect(counts()).toEqual([{}, { '👏': 1 }]);
    vi.useRealTimers();
  });

  it('end after their lifetime, and stay counted', async () => {
    const ana = await join('Ana');
    const feed = ana.reactions.open({ allowed: ['👏'], lifetime: 4_000 });
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    await ana.send('👏');
    vi.advanceTimersByTime(3_900);
    expect(ana.connection.state.get(feed.listAtom).active).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(ana.connection.state.get(feed.listAtom)).toEqual({ active: [], counts: { '👏': 1 } });
    vi.useRealTimers();
  });

  it('can be switched off by a host, for late joiners too', async () => {
    const [hana, ben] = [await join('Hana', { owner: true }), await join('Ben')];
    const isEnabled = ({ connection, reactions }: typeof ben) =>
      connection.state.get(reactions.stateAtom).isEnabled;
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

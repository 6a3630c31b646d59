import { createTestRoom } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect, defineSessionValue, sessionValuesService, type ConnectionEvent } from '../index';

const Ids = v.array(v.string());
const stage = defineSessionValue('hostile-stage', {
  initial: [],
  schema: Ids,
  writableBy: 'host',
});
const strict = defineSessionValue('hostile-strict', {
  initial: [],
  schema: Ids,
  writableBy: 'host',
  strict: true,
});

const room = roomForEachTest();
afterEach(() => {
  vi.useRealTimers();
});

function open(call: DailyCall, definition = stage) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const value = connection.use(sessionValuesService).open(definition);
  const state = () => connection.state.get(value.stateAtom);
  const seen: string[] = [];
  const look = () => seen.push(`${state().value.join()} ${state().isReady}`);
  connection.state.subscribe(value.stateAtom, look);
  look();
  return {
    call,
    events,
    seen,
    set: value.set,
    adopt: value.adopt,
    state,
    codes: () => events.map(({ code }) => code),
  };
}

const host = async (name: string) => open(await room.join(name, { owner: true }));
const guest = async (name: string, definition = stage) => open(await room.join(name), definition);
const write = (call: DailyCall, value: unknown, key = 'hostile-stage') =>
  call.setMeetingSessionData({ [key]: value }, 'shallow-merge');

describe('while a host is present', () => {
  /* Daily takes session data from a client once a second, this room every 20 ms: so 18 ms here are the 900 there. */
  it('a hostile write as often as Daily takes one is never shown, nor does it delay what the host decides', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const eve = await room.join('Eve');
    await ana.set(['s0']);
    await room.settle();
    let times = 0;
    const attack = setInterval(() => write(eve, [`eve${(times += 1)}`]), 18);
    for (const next of ['s1', 's2', 's3']) {
      const before = times;
      await vi.waitFor(() => expect(times).toBeGreaterThan(before + 2));
      await ana.set([next]);
      await vi.waitFor(() => expect(ben.state().value).toEqual([next]));
    }
    clearInterval(attack);
    await room.settle();
    expect(`${ana.seen.join()} ${ben.seen.join()}`).not.toContain('eve');
    await vi.waitFor(() => expect(ben.codes()).toContain('not-endorsed'), 4_000);
  });

  it('a copy that a newcomer finds from before the last decision is reported only if it stays', async () => {
    const ana = await host('Ana');
    await ana.set(['first']);
    await ana.set(['second']);
    await room.settle();
    write(ana.call, ['first']);
    await room.settle();
    const ben = await guest('Ben');
    write(ana.call, ['second']);
    await room.settle();
    const eve = await room.join('Eve');
    write(eve, ['eve']);
    await vi.waitFor(() => expect(ben.codes()).toContain('not-endorsed'), 20_000);
    expect(ben.events.find(({ code }) => code === 'not-endorsed')?.size).toBe('["eve"]'.length);
  });

  it('the first value, said again, changes nothing', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const eve = await room.join('Eve');
    await ana.set(['first']);
    await room.settle();
    const replay = ana.call.participants().local.userData;
    await ana.set(['second']);
    await room.settle();
    ben.seen.length = 0;
    write(eve, ['first']);
    await eve.setUserData(replay);
    await room.settle();
    expect(ben.state().value).toEqual(['second']);
    expect(ben.seen.join()).not.toContain('first');
  });

  it('a newcomer never sees what somebody else wrote, not for one notification', async () => {
    await host('Ana');
    const eve = await room.join('Eve');
    write(eve, ['eve']);
    await room.settle();
    const call = room.createCall();
    const late = open(call);
    await call.join(await room.joinOptions('Late'));
    await room.settle();
    expect(late.state()).toMatchObject({ value: [], status: 'idle', isReady: true });
    expect(late.seen.join()).not.toContain('eve');
  });

  it('a newcomer on a slow line does not see it either while somebody is still to be announced', async () => {
    const slow = await createTestRoom({ clock: 'virtual' });
    const enter = async (name: string, owner = false) => {
      const call = slow.createCall();
      const one = open(call);
      const joined = call.join(await slow.joinOptions(name, { owner }));
      await slow.clock.advance(5_000);
      await joined;
      return one;
    };
    const ana = await enter('Ana', true);
    const eve = await enter('Eve');
    void ana.set(['s1']);
    await slow.clock.advance(5_000);
    write(eve.call, ['eve']);
    await slow.clock.advance(2_000);
    expect(eve.call.meetingSessionState().data).toMatchObject({ 'hostile-stage': ['eve'] });
    slow.daily.faults.set({ seed: 1, latency: 100, jitter: 5_000 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const late = open(slow.createCall());
    const joined = late.call.join(await slow.joinOptions('Late'));
    const isAlone = () =>
      late.call.participantCounts().present === 3 &&
      late.call.meetingSessionState().topology !== 'none' &&
      Object.keys(late.call.participants()).length === 1;
    for (let step = 0; step < 100 && !isAlone(); step += 1) {
      write(eve.call, ['eve']);
      await slow.clock.advance(100);
    }
    expect(late.call.meetingSessionState().data).toMatchObject({ 'hostile-stage': ['eve'] });
    await vi.advanceTimersByTimeAsync(9_000);
    vi.useRealTimers();
    await slow.clock.advance(20_000);
    await joined;
    expect(late.seen).toEqual([' false', 's1 true']);
    await slow.close();
  });

  it('a newcomer sees what the host decided, and never initial as if it were that', async () => {
    const ana = await host('Ana');
    await ana.set(['s1']);
    await room.settle();
    const call = room.createCall();
    const late = open(call);
    await call.join(await room.joinOptions('Late'));
    await room.settle();
    expect(late.seen).not.toContain(' true');
    expect(late.seen.at(-1)).toBe('s1 true');
  });

  it('who is no host cannot forge what one holds, whatever its version', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const eve = await room.join('Eve');
    await ana.set(['s1']);
    for (const n of [99, 1_000_000_000]) {
      await eve.setUserData({ _: { own: { 'hostile-stage': [n, 'zzzzzzzz', ['eve']] } } });
      await room.settle();
      expect([ana.state().value, ben.state().value]).toEqual([['s1'], ['s1']]);
    }
  });
});

describe('a host’s own client', () => {
  it('that holds no entries is reported once per change; its other entries count', async () => {
    const ben = await guest('Ben');
    const bot = await room.join('Bot', { owner: true });
    const reports = () => ben.events.filter(({ name }) => name === '_.own');
    const ok = [1, 'botbotbo', ['s1']];
    const broken: unknown[] = [
      [2 ** 53, 'b', ['x']],
      [-1, 'b', ['x']],
      ['5', 'b', ['x']],
      [1.5, 'b', ['x']],
      [2, 7, ['x']],
      [2, 'b'],
      'no entry',
    ];
    for (const entry of broken) {
      await bot.setUserData({ _: { own: { 'hostile-stage': ok, other: entry } } });
      await room.settle();
    }
    expect(ben.state().value).toEqual(['s1']);
    expect(reports()).toHaveLength(broken.length);
    expect(reports()[0]).toMatchObject({
      code: 'foreign-shape',
      from: bot.participants().local.session_id,
      detail: expect.stringContaining('other'),
    });
    bot.setLocalAudio(true);
    await room.settle();
    expect(reports()).toHaveLength(broken.length);
  });

  it('that holds a value of the wrong shape is reported, and the value reads as initial', async () => {
    const ben = await guest('Ben');
    const bot = await room.join('Bot', { owner: true });
    await bot.setUserData({ _: { own: { 'hostile-stage': [1, 'b', { not: 'ids' }] } } });
    await room.settle();
    expect(ben.state().value).toEqual([]);
    expect(ben.codes()).toContain('foreign-shape');
  });

  it('that takes the highest version does not keep the others from deciding', async () => {
    const ana = await host('Ana');
    const bot = await room.join('Bot', { owner: true });
    await bot.setUserData({ _: { own: { 'hostile-stage': [1_000_000_000, '0', ['bot']] } } });
    await room.settle();
    expect(ana.state().value).toEqual(['bot']);
    await ana.set(['s1']);
    await room.settle();
    expect(ana.state().value).toEqual(['s1']);
  });
});

describe('without a host', () => {
  it('a newcomer reads the copy as unvouched; strict values read as initial', async () => {
    const eve = await room.join('Eve');
    write(eve, ['eve']);
    write(eve, ['eve'], 'hostile-strict');
    await room.settle();
    const late = await guest('Late');
    const wary = await guest('Wary', strict);
    await room.settle();
    expect(late.state()).toMatchObject({ value: ['eve'], status: 'unvouched', canWrite: false });
    expect(wary.state()).toMatchObject({ value: [], status: 'idle', isReady: true });
  });

  it('who was here with a host keeps that nothing was decided, whatever is written once it is gone', async () => {
    const ana = open(await room.join('Ana', { owner: true }), strict);
    const [ben, eve] = [await guest('Ben'), await room.join('Eve')];
    await ana.set(['another value']);
    await room.settle();
    await ana.call.leave();
    write(eve, ['eve']);
    await room.settle();
    expect(eve.meetingSessionState().data).toMatchObject({ 'hostile-stage': ['eve'] });
    expect(ben.state()).toMatchObject({ value: [], status: 'idle', isReady: true });
    expect(ben.seen.join()).not.toContain('eve');
  });

  it('who was here with a host that left before it said anything keeps that, too', async () => {
    const ana = await room.join('Ana', { owner: true });
    const [ben, eve] = [await guest('Ben'), await room.join('Eve')];
    await room.settle();
    await ana.leave();
    write(eve, ['eve']);
    await room.settle();
    expect(eve.meetingSessionState().data).toMatchObject({ 'hostile-stage': ['eve'] });
    expect(ben.state()).toMatchObject({ value: [], status: 'idle', isReady: true });
    expect(ben.seen.join()).not.toContain('eve');
    expect((await guest('Late')).state()).toMatchObject({ value: ['eve'], status: 'unvouched' });
  });

  it('what a host that comes finds in the room counts only when it adopts it, if it fits', async () => {
    const eve = await room.join('Eve');
    write(eve, { not: 'ids' });
    await room.settle();
    const ana = await host('Ana');
    await expect(ana.adopt()).rejects.toMatchObject({ code: 'invalid-data' });
    write(eve, ['eve']);
    await room.settle();
    expect(ana.state().value).toEqual([]);
    await expect(ana.adopt()).resolves.toEqual({ status: 'confirmed' });
    expect(ana.state().value).toEqual(['eve']);
    const ben = await guest('Ben');
    await expect(ben.adopt()).rejects.toMatchObject({ code: 'not-host' });
  });
});

describe('sizes', () => {
  it('of one value and of all are refused with the numbers and the way out, and nothing is set', async () => {
    const ana = await host('Ana');
    await expect(ana.set(['x'.repeat(1_030)])).rejects.toMatchObject({
      code: 'host-value-too-large',
      details: { key: 'hostile-stage', size: 1_034, limit: 1_024 },
      message: expect.stringContaining('store ids'),
    });
    const { open: openValue } = connect(ana.call).use(sessionValuesService);
    const others = ['a', 'b', 'c'].map((name) =>
      openValue(
        defineSessionValue(`hostile-${name}`, { initial: '', writableBy: 'host' as const }),
      ),
    );
    await others[0]?.set('x'.repeat(1_000));
    await others[1]?.set('x'.repeat(1_000));
    await expect(others[2]?.set('x'.repeat(1_000))).rejects.toMatchObject({
      code: 'host-value-too-large',
      details: { all: 3_006, limitOfAll: 2_560 },
    });
    await ana.call.setUserData({
      ...(ana.call.participants().local.userData as object),
      bio: 'y'.repeat(1_900),
    });
    await room.settle();
    await expect(ana.set(['z'.repeat(500)])).rejects.toMatchObject({ code: 'user-data-too-large' });
    await room.settle();
    const data = ana.call.meetingSessionState().data as Record<string, unknown>;
    expect(Object.keys(data).sort()).toEqual(['hostile-a', 'hostile-b']);
  });
});

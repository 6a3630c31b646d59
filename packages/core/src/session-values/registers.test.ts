import { createTestRoom } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { defineSessionValue, sessionValuesService } from '../index';
import { observe } from '../../test/room/observe';
import { writeRegisterService } from './writeRegister';

const scene = defineSessionValue('register-scene', { initial: 'lobby' });
const other = defineSessionValue('register-other', { initial: '' });

const room = roomForEachTest();

function open(call: DailyCall) {
  const { connection, events } = observe(call);
  const values = connection.use(sessionValuesService);
  return {
    call,
    connection,
    events,
    scene: values.open(scene),
    other: values.open(other),
    state: () => connection.state.get(values.open(scene).stateAtom),
    register: `_w:${call.participants().local.session_id.slice(0, 8)}`,
  };
}

const dataOf = (call: DailyCall) => call.meetingSessionState().data as Record<string, unknown>;
const merge = (call: DailyCall, data: unknown) => call.setMeetingSessionData(data, 'shallow-merge');

describe('the writer’s counter', () => {
  it('goes with every write, one for all of a tick', async () => {
    const ana = open(await room.join('Ana'));
    await Promise.all([ana.scene.set('talk'), ana.other.set('x')]);
    await room.settle();
    expect(dataOf(ana.call)).toEqual({
      'register-scene': 'talk',
      'register-other': 'x',
      [ana.register]: 1,
    });
    await ana.scene.set('break');
    expect(dataOf(ana.call)[ana.register]).toBe(2);
  });

  it('tells of every one of ten thousands of writes of one key at once', async () => {
    const { connection } = open(await room.join('Ana'));
    const { write } = connection.use(writeRegisterService);
    const outcomes = Array.from({ length: 30_000 }, (_, value) => write('register-scene', value));
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['confirmed']));
  });

  it('forged as too high or as nonsense does not end a write before it is applied', async () => {
    const slow = await createTestRoom({ intervals: { sessionData: 200 }, sessionDataInterval: 1 });
    const ana = open(await slow.join('Ana'));
    const eve = await slow.join('Eve');
    for (const forged of [2 ** 53, 9_007_199_254_740_991, -1, '5', null, {}]) {
      merge(eve, { [ana.register]: forged });
      await slow.settle();
      const written = ana.scene.set(`talk ${String(forged)}`);
      expect(ana.state().status).toBe('pending');
      await expect(written).resolves.toEqual({ status: 'confirmed' });
    }
    await slow.close();
  });

  it('is deleted with `__proto__` and other odd keys in the room left alone', async () => {
    const ana = open(await room.join('Ana'));
    const eve = await room.join('Eve');
    merge(eve, JSON.parse('{"__proto__":{"polluted":true},"toString":1,"_w:":7,"":0}'));
    await room.settle();
    await expect(ana.scene.set('talk')).resolves.toEqual({ status: 'confirmed' });
    await ana.scene.set(undefined);
    await room.settle();
    expect(Object.hasOwn(dataOf(ana.call), 'register-scene')).toBe(false);
    expect(dataOf(ana.call)).toMatchObject({ '_w:': 7, '': 0 });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('what the room refuses', () => {
  it('as too large together fails by name, and the view is the room’s again', async () => {
    const slow = await createTestRoom({ intervals: { sessionData: 100 }, sessionDataInterval: 1 });
    const ana = open(await slow.join('Ana'));
    const ben = open(await slow.join('Ben'));
    await slow.settle();
    const outcomes = await Promise.allSettled([
      ana.scene.set('a'.repeat(60_000)),
      ben.other.set('b'.repeat(60_000)),
    ]);
    await slow.settle();
    const failed = outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : 'ok'));
    expect(failed.sort()).toEqual(['daily-refused', 'ok']);
    const reason = outcomes.find((one) => one.status === 'rejected')?.reason;
    expect(reason.message).toMatch(/"register-(scene|other)".*(Maximum|too large)/i);
    const held = ana.connection.state.get(ana.other.stateAtom).value;
    expect(ana.state().value.length + held.length).toBeLessThan(61_000);
    await slow.close();
  });

  it('is known before sending where possible, with the numbers', async () => {
    const ana = open(await room.join('Ana'));
    await ana.other.set('b'.repeat(60_000));
    await expect(ana.scene.set('a'.repeat(60_000))).rejects.toMatchObject({
      code: 'session-data-too-large',
      details: { key: 'register-scene', ownSize: 60_002, limit: 102_400 },
    });
    expect(ana.state()).toMatchObject({ value: 'lobby', status: 'failed' });
    expect(ana.events.filter(({ kind }) => kind === 'written')).toHaveLength(1);
    await ana.scene.set('fits');
    expect(ana.state()).toMatchObject({ value: 'fits', status: 'confirmed', error: null });
  });
});

describe('a bare key', () => {
  it('does not loosen what a definition says of it, whichever came first', async () => {
    const held = defineSessionValue('register-held', { initial: '', writableBy: 'host' });
    const bare = { kind: 'session-value' as const, key: 'register-held', initial: '' };
    await room.join('Host', { owner: true });
    const ben = open(await room.join('Ben'));
    const values = ben.connection.use(sessionValuesService);
    const plain = values.open<string>({ ...bare, writableBy: 'anyone' });
    await plain.set('mine');
    await expect(values.open(held).set('mine')).rejects.toMatchObject({ code: 'not-host' });
    expect(ben.connection.state.get(values.open(held).stateAtom).value).toBe('');
    expect(values.open({ ...bare, writableBy: 'anyone' })).toBe(plain);
  });
});

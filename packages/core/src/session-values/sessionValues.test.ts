import { createTestRoom } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defineSessionValue, sessionValuesService } from '../index';
import { observe } from '../../test/room/observe';

const scene = defineSessionValue('test-scene', { schema: v.string(), initial: 'lobby' });
const count = defineSessionValue('test-count', { initial: 0 });

const room = roomForEachTest();

function open(call: DailyCall) {
  const { connection, events } = observe(call);
  const value = connection.use(sessionValuesService).open(scene);
  return {
    call,
    connection,
    events,
    set: value.set,
    state: () => connection.state.get(value.stateAtom),
  };
}

const roomData = (call: DailyCall) => call.meetingSessionState().data as Record<string, unknown>;

describe('session values', () => {
  it('show at once for the writer, are confirmed, and are there for late joiners', async () => {
    const ana = open(await room.join('Ana'));
    const ben = open(await room.join('Ben'));
    await room.settle();
    expect(ben.state()).toMatchObject({
      value: 'lobby',
      isReady: true,
      status: 'idle',
      canWrite: true,
    });
    const written = ana.set('talk');
    expect(ana.state()).toMatchObject({ value: 'talk', status: 'pending' });
    await expect(written).resolves.toEqual({ status: 'confirmed' });
    await room.settle();
    expect(ana.state()).toMatchObject({ value: 'talk', status: 'confirmed' });
    expect(ben.state()).toMatchObject({ value: 'talk', status: 'idle' });
    expect(open(await room.join('Late')).state()).toMatchObject({ value: 'talk', isReady: true });
  });

  it('leave foreign keys alone and delete with undefined', async () => {
    const ana = open(await room.join('Ana'));
    ana.call.setMeetingSessionData({ foreign: true }, 'shallow-merge');
    await ana.set('talk');
    await ana.set(undefined);
    await room.settle();
    expect(roomData(ana.call)).toMatchObject({ foreign: true });
    expect(roomData(ana.call)).not.toHaveProperty('test-scene');
    expect(ana.state().value).toBe('lobby');
  });

  it('written by two at once end the same on all screens; who lost it learns so', async () => {
    const slow = await createTestRoom({ intervals: { sessionData: 300 }, sessionDataInterval: 1 });
    const ana = open(await slow.join('Ana'));
    const ben = open(await slow.join('Ben'));
    await ana.set('first');
    const outcomes = await Promise.all([ana.set('a'), ben.set('b')]);
    await slow.settle();
    expect(ana.state().value).toBe(ben.state().value);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['confirmed', 'overruled']);
    const loser = ana.state().status === 'overruled' ? ana : ben;
    expect(loser.events).toContainEqual(
      expect.objectContaining({ kind: 'overruled', name: 'test-scene' }),
    );
    await slow.close();
  });

  it('fail as the app’s own fault where its update function throws', async () => {
    const ana = open(await room.join('Ana'));
    const update = () => {
      throw new TypeError('no such scene');
    };
    const told = {
      code: 'handler-failed',
      message: expect.stringContaining('no such scene') as string,
    };
    await expect(ana.set(update)).rejects.toMatchObject(told);
    expect(ana.state()).toMatchObject({ value: 'lobby', status: 'failed', error: told });
  });

  it('take functional updates on the pending view', async () => {
    const ana = open(await room.join('Ana'));
    const value = ana.connection.use(sessionValuesService).open(count);
    await Promise.all([value.set((n) => n + 1), value.set((n) => n + 1), value.set((n) => n + 1)]);
    expect(ana.connection.state.get(value.stateAtom).value).toBe(3);
  });

  it('are right when opened before join, and again after a rejoin', async () => {
    const call = room.createCall();
    const ana = open(call);
    expect(ana.state()).toMatchObject({ value: 'lobby', isReady: false, canWrite: false });
    await expect(ana.set('talk')).rejects.toMatchObject({ code: 'not-joined' });
    const ben = open(await room.join('Ben'));
    await ben.set('talk');
    await call.join(await room.joinOptions('Ana'));
    await room.settle();
    expect(ana.state()).toMatchObject({ value: 'talk', isReady: true });
    await call.leave();
    expect(ana.state()).toMatchObject({ value: 'lobby', isReady: false });
    await call.join(await room.joinOptions('Ana'));
    await room.settle();
    expect(ana.state()).toMatchObject({ value: 'talk', isReady: true });
  });

  it('of the wrong shape read as initial and are reported; what does not fit is refused', async () => {
    const ana = open(await room.join('Ana'));
    const ben = await room.join('Ben');
    ben.setMeetingSessionData({ 'test-scene': 42 }, 'shallow-merge');
    await room.settle();
    expect(ana.state().value).toBe('lobby');
    expect(ana.events).toContainEqual(
      expect.objectContaining({ code: 'foreign-shape', name: 'test-scene' }),
    );
    await expect(ana.set('x'.repeat(110_000))).rejects.toMatchObject({
      code: 'session-data-too-large',
    });
    expect(ana.state()).toMatchObject({ status: 'failed' });
  });

  it('fail as left when the call is left before Daily showed them', async () => {
    const slow = await createTestRoom({
      sessionDataInterval: 60_000,
      intervals: { sessionData: 60_000 },
    });
    const ana = open(await slow.join('Ana'));
    await slow.settle().catch(() => undefined);
    const first = ana.set('talk');
    const second = ana.set('break');
    const outcomes = Promise.allSettled([first, second]);
    await ana.call.leave();
    const reasons = (await outcomes).map((one) =>
      one.status === 'rejected' ? one.reason.code : one.value.status,
    );
    expect(reasons.at(-1)).toBe('left');
    await slow.close();
  });
});

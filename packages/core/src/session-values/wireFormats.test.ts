import { roomForEachTest } from '@backchannel/local/testing/vitest';
import Daily, { type DailyCall } from '@daily-co/daily-js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  defineSessionMap,
  defineSessionValue,
  sessionMapsService,
  sessionValuesService,
  type ConnectionOptions,
} from '../index';
import { observe } from '../../test/room/observe';

/* An app's old formats: `{ s: 'talk' }` under a key, `[text, votes]` in a list. */
const scene = defineSessionValue('formats-scene', {
  schema: v.string(),
  initial: 'lobby',
  wire: {
    match: (raw) => typeof raw === 'object' && raw !== null && 's' in raw,
    read: (raw) => (raw as { s: string }).s,
    write: (name) => ({ s: name }),
  },
});
const questions = defineSessionMap('formats-questions', {
  schema: v.object({ text: v.string(), votes: v.number() }),
  compare: (a, b) => b.votes - a.votes,
  wire: {
    match: Array.isArray,
    read: ([text, votes]: [string, number]) => ({ text, votes }),
    write: ({ text, votes }) => [text, votes],
  },
});

const room = roomForEachTest();

function open(call: DailyCall, options: ConnectionOptions = {}) {
  const { connection, events } = observe(call, options);
  const value = connection.use(sessionValuesService).open(scene);
  const map = connection.use(sessionMapsService).open(questions);
  return {
    call,
    connection,
    events,
    value,
    map,
    scene: () => connection.state.get(value.stateAtom),
    questions: () => connection.state.get(map.stateAtom),
  };
}

const dataOf = (call: DailyCall) =>
  Object.fromEntries(
    Object.entries(call.meetingSessionState().data as object).filter(
      ([key]) => !key.startsWith('_w:'),
    ),
  );

describe('values in formats of their own', () => {
  it('are read and written in them, pending ones too', async () => {
    const ana = open(await room.join('Ana'));
    const old = await room.join('Old');
    old.setMeetingSessionData({ 'formats-questions/q1': ['why', 2] }, 'shallow-merge');
    await room.settle();
    const setting = ana.value.set((now) => `${now} talk`);
    expect(ana.scene()).toMatchObject({ value: 'lobby talk', status: 'pending' });
    await setting;
    const adding = ana.map.add({ text: 'how', votes: 5 }, 'q2');
    expect(ana.questions().entries.map(({ id }) => id)).toEqual(['q2', 'q1']);
    await adding;
    await ana.map.update('q1', (q) => ({ ...q, votes: 9 }));
    await room.settle();
    expect(dataOf(old)).toEqual({
      'formats-scene': { s: 'lobby talk' },
      'formats-questions/q1': ['why', 9],
      'formats-questions/q2': ['how', 5],
    });
    expect(ana.questions().entries[0]).toEqual({ id: 'q1', value: { text: 'why', votes: 9 } });
  });

  it('that are none are reported, read as initial, and are never written over by reading', async () => {
    const ana = open(await room.join('Ana'));
    const eve = await room.join('Eve');
    const foreign = { 'formats-scene': 'talk', 'formats-questions/x': { text: 'x', votes: 1 } };
    eve.setMeetingSessionData(foreign, 'shallow-merge');
    await room.settle();
    expect([ana.scene().value, ana.questions().entries]).toEqual(['lobby', []]);
    expect(ana.events.map(({ code, name }) => [code, name]).sort()).toEqual([
      ['foreign-shape', 'formats-questions/x'],
      ['foreign-shape', 'formats-scene'],
    ]);
    expect(dataOf(ana.call)).toEqual(foreign);
  });

  it('lie under other names where the connection says so, maps with all their entries', async () => {
    const keys = { keys: { 'formats-scene': 'sc', 'formats-questions': 'q' } };
    const ana = open(await room.join('Ana'), keys);
    const ben = open(await room.join('Ben'), keys);
    await Promise.all([ana.value.set('talk'), ana.map.add({ text: 'why', votes: 1 }, 'a')]);
    await room.settle();
    expect(dataOf(ben.call)).toEqual({ sc: { s: 'talk' }, 'q/a': ['why', 1] });
    expect([ben.scene().value, ben.questions().entries.length]).toEqual(['talk', 1]);
    const told = JSON.stringify(ben.connection.snapshot()['session-data']);
    expect(told).toContain('"sc":12');
    expect(told).not.toMatch(/talk|why/);
  });
});

describe('names of session data', () => {
  it('that read as an entry of a map clash with that map, and reserved ones with the kit', () => {
    const clash = expect.objectContaining({ code: 'definition-clash' });
    defineSessionMap('formats-list');
    expect(() => defineSessionValue('formats-list/a', { initial: 0 })).toThrow(clash);
    defineSessionValue('formats-app/scene', { initial: 0 });
    expect(() => defineSessionMap('formats-app')).toThrow(clash);
    expect(() => defineSessionValue('_w:abcdefgh', { initial: 0 })).toThrow(clash);
    expect(() => defineSessionMap('')).toThrow(clash);
    expect(() => defineSessionMap('formats-list', { compare: () => 0 })).toThrow(clash);
  });
});

describe('Prebuilt in a frame', () => {
  it('has no session data: readers say so, writers reject, nothing throws', async () => {
    const frame = Daily.createFrame(document.body, { allowMultipleCallInstances: true } as object);
    const one = open(frame);
    expect(one.scene()).toMatchObject({
      value: 'lobby',
      status: 'unsupported',
      isReady: false,
      canWrite: false,
    });
    expect(one.questions()).toMatchObject({ status: 'unsupported', canWrite: false, entries: [] });
    await expect(one.value.set('talk')).rejects.toMatchObject({ code: 'unsupported' });
    expect(one.scene().status).toBe('unsupported');
    await expect(one.map.add({ text: 'x', votes: 0 })).rejects.toMatchObject({
      code: 'unsupported',
    });
    const held = defineSessionValue('formats-held', { initial: '', writableBy: 'host' as const });
    const hostHeld = one.connection.use(sessionValuesService).open(held);
    expect(one.connection.state.get(hostHeld.stateAtom).status).toBe('unsupported');
    await expect(hostHeld.set('x')).rejects.toMatchObject({ code: 'unsupported' });
    /* Nobody in the frame answers, so there is no end of it to wait for. */
    void frame.destroy();
  });
});

import type { DailyCall } from '@daily-co/daily-js';
import { beforeEach, expect, test } from 'vitest';
import { createTestRoom } from '../testing';
import { roomForEachTest } from '../testing/vitest';
import { ask, record } from './callFixture';

const room = roomForEachTest();
let ana: DailyCall;
let ben: DailyCall;

beforeEach(async () => {
  ana = await room.join('Ana');
  ben = await room.join('Ben');
});

const dataOf = (call: DailyCall): unknown => call.meetingSessionState().data;

test('C1, C3 it replaces by default and returns undefined', async () => {
  ana.setMeetingSessionData({ a: 1, b: 1 });
  expect(ana.setMeetingSessionData({ a: 2 })).toBeUndefined();
  await room.settle();
  expect([dataOf(ana), dataOf(ben)]).toEqual([{ a: 2 }, { a: 2 }]);
});

test('C2 what it does not take it throws at once, in these words', () => {
  const set = (data: unknown, strategy?: string) => () =>
    ana.setMeetingSessionData(data, strategy as 'replace');
  expect(set({}, 'deep')).toThrow(
    'Unrecognized mergeStrategy provided. Options are: [replace,shallow-merge]',
  );
  const plain = 'Meeting session data must be a plain (map-like) object';
  for (const data of [[], null, new Date()]) expect(set(data)).toThrow(plain);
  expect(set({ a: 1n })).toThrow('Meeting session data must be serializable to JSON');
  expect(set({ f: () => 1 })).toThrow('Error setting meeting session data');
  expect(set({ a: 'x'.repeat(102_400) })).toThrow(
    'Meeting session data is too large (102408 characters). Maximum size suppported is 102400.',
  );
  expect(() => room.createCall().setMeetingSessionData({})).toThrow(
    'setMeetingSessionData only supported after join.',
  );
});

test('C4 a shallow merge deletes undefined keys; one replace makes the whole flush a replace', async () => {
  ana.setMeetingSessionData({ a: 1, b: 1 });
  await room.settle();
  ana.setMeetingSessionData({ a: undefined, c: 1 }, 'shallow-merge');
  await room.settle();
  expect(dataOf(ben)).toEqual({ b: 1, c: 1 });
  ana.setMeetingSessionData({ x: 1 }, 'shallow-merge');
  ana.setMeetingSessionData({ y: 1, z: undefined });
  ana.setMeetingSessionData({ w: 1 }, 'shallow-merge');
  await room.settle();
  expect(dataOf(ben)).toEqual({ y: 1, w: 1 });
});

test('C4 an empty shallow merge is nothing', async () => {
  const events = record(ben, 'meeting-session-state-updated');
  ana.setMeetingSessionData({}, 'shallow-merge');
  await room.settle();
  expect(events).toEqual([]);
});

test('C5 anybody may write, writes are batched, nested objects are replaced, late joiners have it', async () => {
  const events = record(ana, 'meeting-session-state-updated');
  for (let count = 0; count < 20; count += 1) {
    ben.setMeetingSessionData({ ['k' + count]: { count } }, 'shallow-merge');
  }
  ben.setMeetingSessionData({ k0: { other: true } }, 'shallow-merge');
  await room.settle();
  expect(events.length).toBeLessThan(5);
  expect(dataOf(ana)).toMatchObject({ k0: { other: true }, k19: { count: 19 } });
  expect(dataOf(await room.join('Cleo'))).toEqual(dataOf(ana));
});

test('C6 meetingSessionState is empty at first, and throws before the join and after leaving', async () => {
  expect(ana.meetingSessionState()).toEqual({ data: {}, topology: 'sfu' });
  const text = 'meetingSessionState only supported after join.';
  expect(() => room.createCall().meetingSessionState()).toThrow(text);
  await ben.leave();
  expect(() => ben.meetingSessionState()).toThrow(text);
});

test('C7 equal data is told again', async () => {
  const events = record(ben, 'meeting-session-state-updated');
  ana.setMeetingSessionData({ a: 1 });
  await room.settle();
  ana.setMeetingSessionData({ a: 1 });
  await room.settle();
  const meetingSessionState = { data: { a: 1 }, topology: 'sfu' };
  expect(events).toMatchObject([{ meetingSessionState }, { meetingSessionState }]);
});

test('C8 what is too large altogether is a nonfatal-error for the writer only', async () => {
  const errors = [record(ana, 'nonfatal-error'), record(ben, 'nonfatal-error')];
  ben.setMeetingSessionData({ a: 'x'.repeat(90_000) });
  await room.settle();
  ana.setMeetingSessionData({ b: 'x'.repeat(90_000) }, 'shallow-merge');
  await room.settle();
  expect(errors).toMatchObject([[{ type: 'meeting-session-data-error' }], []]);
  expect(Object.keys(dataOf(ana) as object)).toEqual(['a']);
});

test('C9 it is gone when the last one has left', async () => {
  ana.setMeetingSessionData({ a: 1 });
  await room.settle();
  await Promise.all([ana.leave(), ben.leave()]);
  await room.settle();
  expect(dataOf(await room.join('Ana'))).toEqual({});
});

test('C9 (switch) sessionGrace keeps it for a while', async () => {
  const other = await createTestRoom({ sessionGrace: 60_000 });
  const call = await other.join('Ana');
  call.setMeetingSessionData({ a: 1 });
  await other.settle();
  await call.leave();
  expect(dataOf(await other.join('Ben'))).toEqual({ a: 1 });
  await other.close();
});

test('C10 the summary has the id of the session and outlives the call', async () => {
  const cleo = room.createCall();
  const events = record(cleo, 'meeting-session-summary-updated', 'meeting-session-updated');
  await cleo.join({ url: room.url });
  await room.settle();
  const { id } = ana.meetingSessionSummary();
  expect(id).toMatch(/^[\da-f-]{36}$/);
  expect(events.map(({ meetingSession }) => meetingSession)).toMatchObject([{ id }, { id }]);
  await cleo.leave();
  expect(cleo.meetingSessionSummary()).toEqual({ id });
});

test('C11 REST reads and writes the same data', async () => {
  ana.setMeetingSessionData({ a: 1, b: 1 });
  await room.settle();
  await ask(room, 'POST', '/rooms/room/set-session-data', {
    data: { c: 1 },
    mergeStrategy: 'shallow-merge',
    keysToDelete: ['a'],
  });
  await room.settle();
  expect(dataOf(ben)).toEqual({ b: 1, c: 1 });
  const answer = await ask(room, 'GET', '/rooms/room/get-session-data');
  expect(answer).toEqual({ status: 200, body: { data: { b: 1, c: 1 } } });
});

test('J (our choice) the own state follows the room; (switch) echoSessionData does not wait for it', async () => {
  const slow = { sessionData: 60_000 };
  const other = await createTestRoom({ echoSessionData: true, intervals: slow });
  const call = await other.join('Ana');
  call.setMeetingSessionData({ first: 1 });
  await other.settle();
  const events = record(call, 'meeting-session-state-updated');
  await ask(other, 'POST', '/rooms/room/set-session-data', { data: { later: 1 } });
  call.setMeetingSessionData({ own: 1 }, 'shallow-merge');
  await call.setUserData({});
  expect(dataOf(call)).toEqual({ first: 1, own: 1 });
  expect(events).toHaveLength(1);
  await call.destroy();
  await other.close();
  ana.setMeetingSessionData({ own: 1 });
  expect(dataOf(ana)).toEqual({});
});

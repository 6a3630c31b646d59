import type { DailyCall } from '@daily-co/daily-js';
import { beforeEach, expect, test } from 'vitest';
import { createTestRoom } from '../testing';
import { roomForEachTest } from '../testing/vitest';
import { heardBy, idOf, record } from './callFixture';

const room = roomForEachTest();
let ana: DailyCall;
let ben: DailyCall;

beforeEach(async () => {
  ana = await room.join('Ana');
  ben = await room.join('Ben', { userId: 'ben-1' });
});

test('A1 sendAppMessage goes to everybody by default and returns the call', async () => {
  const heard = heardBy(ben);
  expect(ana.sendAppMessage('hi')).toBe(ana);
  await room.settle();
  expect(heard).toEqual(['hi']);
});

test('A2 before the join it throws', () => {
  const call = room.createCall();
  expect(() => call.sendAppMessage('x')).toThrow('sendAppMessage() only supported after join.');
});

test('A3 the limit is 4096 UTF-16 code units of JSON, not bytes', async () => {
  const heard = heardBy(ben);
  ana.sendAppMessage('x'.repeat(4094));
  ana.sendAppMessage('€'.repeat(4000));
  expect(() => ana.sendAppMessage('x'.repeat(4095))).toThrow(
    'Message data too large. Max size is 4096',
  );
  await room.settle();
  expect(heard).toEqual(['x'.repeat(4094), '€'.repeat(4000)]);
});

test('A4 the limit is the one that the room gives at the join', async () => {
  const small = await createTestRoom({ maxAppMessageSize: 100 });
  const call = await small.join('Ana');
  const joined = record(call, 'joined-meeting');
  expect(() => call.sendAppMessage('x'.repeat(99))).toThrow('Max size is 100');
  await call.leave();
  await call.join({ url: small.url });
  await small.settle();
  expect(joined).toHaveLength(1);
  expect(joined[0]).not.toHaveProperty('internal');
  await small.close();
});

test('A5 what JSON cannot hold is refused, what it changes arrives changed', async () => {
  const heard = heardBy(ben);
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  expect(() => ana.sendAppMessage(undefined)).toThrow(TypeError);
  expect(() => ana.sendAppMessage(circular)).toThrow(TypeError);
  expect(() => ana.sendAppMessage(1n)).toThrow(TypeError);
  expect(() => ana.sendAppMessage({ f: () => 1 })).toThrow(/clone/i);
  for (const data of [null, '', 0]) ana.sendAppMessage(data);
  ana.sendAppMessage({ at: new Date(0), map: new Map([[1, 2]]), nan: NaN, gone: undefined });
  await room.settle();
  expect(heard).toEqual([null, '', 0, { at: '1970-01-01T00:00:00.000Z', map: {}, nan: null }]);
});

test.each(['nope', [], 42, {}, null])(
  'A6 a recipient of %j is taken and reaches nobody',
  async (to) => {
    const heard = [heardBy(ana), heardBy(ben)];
    ana.sendAppMessage('x', to as string);
    await room.settle();
    expect(heard).toEqual([[], []]);
  },
);

test("A7 '*' is not delivered to the sender", async () => {
  const [own, other] = [heardBy(ana), heardBy(ben)];
  ana.sendAppMessage('x', '*');
  await room.settle();
  expect([own, other]).toEqual([[], ['x']]);
});

test('A8 it is addressed by session_id, never by user_id, and late joiners do not get it', async () => {
  const heard = heardBy(ben);
  ana.sendAppMessage('by user', 'ben-1');
  ana.sendAppMessage('by session', idOf(ben));
  const cleo = room.createCall();
  const late = heardBy(cleo);
  await room.settle();
  await cleo.join({ url: room.url });
  await room.settle();
  expect([heard, late]).toEqual([['by session'], []]);
});

test('A9 the event has action, callClientId, data and fromId', async () => {
  const events = record(ben, 'app-message');
  ana.sendAppMessage({ a: 1 });
  await room.settle();
  expect(events).toEqual([
    { action: 'app-message', callClientId: ben.callClientId, data: { a: 1 }, fromId: idOf(ana) },
  ]);
});

test("A10 a message that came over REST is from 'API'", async () => {
  const events = record(ben, 'app-message');
  await room.sendAsServer({ a: 1 });
  await room.settle();
  expect(events).toMatchObject([{ data: { a: 1 }, fromId: 'API' }]);
});

test('A11 there is no rate limit, and one sender stays in order', async () => {
  const heard = heardBy(ben);
  const sent = Array.from({ length: 300 }, (_, index) => index);
  for (const index of sent) ana.sendAppMessage(index);
  await room.settle();
  expect(heard).toEqual(sent);
});

test("A12 messages of Prebuilt's own chat pass like any other", async () => {
  const heard = heardBy(ben);
  const message = { event: 'chat-msg', message: 'hello', name: 'Ana', room: 'main-room' };
  ana.sendAppMessage(message);
  await room.settle();
  expect(heard).toEqual([message]);
});

test('A13 (our choice) the own id reaches nobody, each id once, unknown ones nobody', async () => {
  const heard = [heardBy(ana), heardBy(ben)];
  ana.sendAppMessage('own', idOf(ana));
  ana.sendAppMessage('several', [idOf(ben), idOf(ben), 'unknown', idOf(ana)]);
  await room.settle();
  expect(heard).toEqual([[], ['several']]);
});

test('A13 (switch) deliverToSelf lets a message to the own id come back', async () => {
  const other = await createTestRoom({ deliverToSelf: true });
  const call = await other.join('Ana');
  const heard = heardBy(call);
  call.sendAppMessage('own', idOf(call));
  call.sendAppMessage('all');
  await other.settle();
  expect(heard).toEqual(['own']);
  await other.close();
});

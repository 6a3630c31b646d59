import type { DailyCall } from '@daily-co/daily-js';
import { beforeEach, expect, test } from 'vitest';
import { roomForEachTest } from '../testing/vitest';
import { idOf, record, seenBy } from './callFixture';

const room = roomForEachTest();
let ana: DailyCall;
let ben: DailyCall;

beforeEach(async () => {
  ana = await room.join('Ana');
  ben = await room.join('Ben');
});

test('B1, B3 setUserData resolves to the userData and to callClientId', async () => {
  expect(await ana.setUserData({ a: 1 })).toEqual({
    userData: { a: 1 },
    callClientId: ana.callClientId,
  });
  expect(await ana.setUserData(undefined)).toEqual({ callClientId: ana.callClientId });
});

test('B2 the limit is 4096 characters; strings are measured raw', async () => {
  await ana.setUserData('x'.repeat(4094));
  await expect(ana.setUserData('x'.repeat(4097))).rejects.toThrow(
    'userData is too large (4097 characters). Maximum size suppported is 4096.',
  );
  await expect(ana.setUserData(1n)).rejects.toThrow('userData must be serializable to JSON');
  await room.settle();
  expect(seenBy(ben, ana)?.userData).toBe('x'.repeat(4094));
});

test('B4 before the call machine is there it resolves undefined; after startCamera it works', async () => {
  const cleo = room.createCall();
  expect(await cleo.setUserData({ early: true })).toBeUndefined();
  await cleo.startCamera({ startAudioOff: true, startVideoOff: true });
  expect(await cleo.setUserData({ seat: 3 })).toMatchObject({ userData: { seat: 3 } });
  await cleo.join({ url: room.url });
  await room.settle();
  expect(seenBy(ben, cleo)?.userData).toEqual({ seat: 3 });
});

test('B5 a function in it rejects, and others see nothing of it', async () => {
  await expect(ana.setUserData({ f: () => 1 })).rejects.toThrow(/Error setting user data/);
  await room.settle();
  expect(seenBy(ben, ana)?.userData).toBeUndefined();
});

test('B6 the own copy changes at once, others converge on the last value, undefined removes it', async () => {
  const seen = record(ben, 'participant-updated');
  for (let count = 0; count < 50; count += 1) void ana.setUserData({ count, ['k' + count]: 1 });
  await ana.setUserData({ count: 'last' });
  expect(ana.participants().local.userData).toEqual({ count: 'last' });
  await room.settle();
  expect(seenBy(ben, ana)?.userData).toEqual({ count: 'last' });
  expect(seen.length).toBeLessThan(50);
  await ana.setUserData(undefined);
  await room.settle();
  expect(seenBy(ben, ana)).not.toHaveProperty('userData');
  expect(ana.participants().local).not.toHaveProperty('userData');
});

test('B7 join({ userData }) sets it, and is measured alike', async () => {
  const cleo = await room.join('Cleo', { userData: { seat: 3 } });
  expect(seenBy(ben, cleo)?.userData).toEqual({ seat: 3 });
  const call = room.createCall();
  await expect(call.join({ url: room.url, userData: 'x'.repeat(4097) })).rejects.toThrow(
    "property 'userData': invalid userData type provided",
  );
});

test('B8 a change is participant-updated for everybody; an equal value is no event', async () => {
  await room.settle();
  const seen = [record(ana, 'participant-updated'), record(ben, 'participant-updated')];
  await ana.setUserData({ a: 1 });
  await room.settle();
  await ana.setUserData({ a: 1 });
  await room.settle();
  expect(seen.map((events) => events.length)).toEqual([1, 1]);
});

test('B9 participant-joined carries it; the local user gets no participant-joined', async () => {
  await ana.setUserData({ a: 1 });
  const cleo = room.createCall();
  const joined = record(cleo, 'participant-joined');
  await cleo.join({ url: room.url });
  await room.settle();
  expect(joined.map(({ participant }) => participant)).toMatchObject([
    { session_id: idOf(ana), userData: { a: 1 } },
    { session_id: idOf(ben) },
  ]);
});

test('B11, B12 it is replaced as a whole, so that two writers overwrite each other', async () => {
  await ana.setUserData({ avatar: 'https://a.example/a.png' });
  await ana.setUserData({ hand: true });
  await room.settle();
  expect(seenBy(ben, ana)?.userData).toEqual({ hand: true });
});

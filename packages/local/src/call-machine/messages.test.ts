import type { DailyCall } from '@daily-co/daily-js';
import { beforeEach, expect, test } from 'vitest';
import { createTestRoom } from '../testing';
import { roomForEachTest } from '../testing/vitest';

const room = roomForEachTest();
let ana: DailyCall;
let ben: DailyCall;
let cleo: DailyCall;
let heard: [name: string, data: unknown, fromId: string][];

beforeEach(async () => {
  ana = await room.join('Ana');
  ben = await room.join('Ben');
  cleo = await room.join('Cleo');
  heard = [];
  const calls = { ana, ben, cleo };
  for (const [name, call] of Object.entries(calls)) {
    call.on('app-message', ({ data, fromId }) => heard.push([name, data, fromId]));
  }
});

const idOf = (call: DailyCall): string => call.participants().local.session_id;

test("'*' reaches everybody but its sender", async () => {
  ana.sendAppMessage({ type: 'x' });
  await room.settle();
  expect(heard).toEqual([
    ['ben', { type: 'x' }, idOf(ana)],
    ['cleo', { type: 'x' }, idOf(ana)],
  ]);
});

test('one id, or several, reach exactly those', async () => {
  ana.sendAppMessage('to Ben', idOf(ben));
  ana.sendAppMessage('to both', [idOf(cleo), idOf(ben)]);
  ana.sendAppMessage('to nobody', 'no-such-id');
  ana.sendAppMessage('to an empty list', []);
  await room.settle();
  expect(heard.map(([name, data]) => [name, data]).sort()).toEqual([
    ['ben', 'to Ben'],
    ['ben', 'to both'],
    ['cleo', 'to both'],
  ]);
});

test('the wire is JSON', async () => {
  const data = {
    at: new Date(0),
    map: new Map([[1, 2]]),
    set: new Set([1]),
    not: Number.NaN,
    gone: undefined,
    list: [1],
  };
  ana.sendAppMessage(data, idOf(ben));
  ana.sendAppMessage(null, idOf(ben));
  await room.settle();
  expect(heard.map(([, received]) => received)).toEqual([
    { at: '1970-01-01T00:00:00.000Z', map: {}, set: {}, not: null, list: [1] },
    null,
  ]);
});

test('nothing is kept for late joiners', async () => {
  ana.sendAppMessage({ type: 'x' });
  await room.settle();
  const late = room.createCall();
  const lateHeard: unknown[] = [];
  late.on('app-message', ({ data }) => lateHeard.push(data));
  await late.join(await room.joinOptions('Dan'));
  await room.settle();
  expect(lateHeard).toEqual([]);
});

test('the server sends as API', async () => {
  await room.sendAsServer({ type: 'notification' });
  await room.sendAsServer({ type: 'cue' }, idOf(cleo));
  await room.settle();
  expect(heard).toEqual([
    ['ana', { type: 'notification' }, 'API'],
    ['ben', { type: 'notification' }, 'API'],
    ['cleo', { type: 'notification' }, 'API'],
    ['cleo', { type: 'cue' }, 'API'],
  ]);
});

test('messages of more than 4096 characters are refused before they are sent', async () => {
  expect(() => ana.sendAppMessage('x'.repeat(4095))).toThrow('Max size is 4096');
  ana.sendAppMessage('x'.repeat(4094), idOf(ben));
  await room.settle();
  expect(heard).toHaveLength(1);
});

test('the size limit is the one that the room gives', async () => {
  const small = await createTestRoom({ maxAppMessageSize: 100 });
  const dan = await small.join('Dan');
  expect(() => dan.sendAppMessage('x'.repeat(99))).toThrow('Max size is 100');
  await small.close();
});

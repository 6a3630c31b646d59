import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, expect, test } from 'vitest';
import { createTestRoom, type TestRoom, type TestRoomOptions } from '../testing';
import type { FaultSettings } from './faultSettings';

const rooms: TestRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

async function openRoom(
  faults: FaultSettings,
  options: Omit<TestRoomOptions, 'faults'> = {},
): Promise<TestRoom> {
  const room = await createTestRoom({ ...options, faults });
  rooms.push(room);
  return room;
}

/** `[sender's name, number]` of every message, in the order of coming. */
function hear(call: DailyCall): [string, number][] {
  const heard: [string, number][] = [];
  call.on('app-message', ({ data, fromId }) => {
    const name = call.participants()[fromId]?.user_name ?? fromId;
    heard.push([name, data.number]);
  });
  return heard;
}

function numbersOf(heard: [string, number][], name: string): number[] {
  return heard.filter(([from]) => from === name).map(([, number]) => number);
}

const UP_TO_20 = Array.from({ length: 20 }, (_, index) => index);

async function hearTwenty(faults: FaultSettings): Promise<[string, number][]> {
  const room = await openRoom(faults);
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const heard = hear(await room.join('Cho'));
  for (const number of UP_TO_20) {
    ana.sendAppMessage({ number });
    ben.sendAppMessage({ number });
  }
  await room.settle();
  return heard;
}

test('settle() waits for a slow network, and everything arrives in order', async () => {
  const heard = await hearTwenty({ seed: 7, latency: 40, jitter: 20, loss: 0.1, retryAfter: 30 });
  expect(numbersOf(heard, 'Ana')).toEqual(UP_TO_20);
  expect(numbersOf(heard, 'Ben')).toEqual(UP_TO_20);
});

test('reordering mixes senders and keeps each of them in order', async () => {
  const heard = await hearTwenty({ seed: 7, reorder: 0.5 });
  expect(numbersOf(heard, 'Ana')).toEqual(UP_TO_20);
  expect(numbersOf(heard, 'Ben')).toEqual(UP_TO_20);
  expect(heard).not.toEqual(
    UP_TO_20.flatMap((number) => [
      ['Ana', number],
      ['Ben', number],
    ]),
  );
});

test('duplicates come twice, and none is missing', async () => {
  const heard = await hearTwenty({ seed: 7, duplicates: 0.5 });
  expect(heard.length).toBeGreaterThan(40);
  expect([...new Set(numbersOf(heard, 'Ana'))].sort((a, b) => a - b)).toEqual(UP_TO_20);
});

test('userData and session data are the same everywhere after a storm', async () => {
  const room = await openRoom({ seed: 3, latency: 10, jitter: 30, loss: 0.3, retryAfter: 20 });
  const names = ['Ana', 'Ben', 'Cho'];
  const calls = await Promise.all(names.map((name) => room.join(name)));
  for (let round = 0; round < 5; round += 1) {
    calls.forEach((call, index) => {
      void call.setUserData({ round, of: names[index] });
      call.setMeetingSessionData({ [`k${index}`]: round, last: names[index] }, 'shallow-merge');
    });
  }
  await room.settle();
  const seen = calls.map((call) => ({
    session: call.meetingSessionState().data,
    users: Object.values(call.participants())
      .map(({ user_name, userData }) => [user_name, userData])
      .sort(),
  }));
  expect(seen[0]?.users).toEqual(names.map((of) => [of, { round: 4, of }]));
  expect(seen[0]?.session).toMatchObject({ k0: 4, k1: 4, k2: 4 });
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

test('who is interrupted keeps the session_id, misses messages and catches up with the rest', async () => {
  const room = await openRoom({}, { clock: 'virtual' });
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const benId = ben.participants().local.session_id;
  const events: string[] = [];
  ben.on('network-connection', ({ event }) => events.push(event));
  const heard = hear(ben);
  const heardByAna = hear(ana);

  room.daily.faults.interrupt(60, benId);
  ana.sendAppMessage({ number: 1 });
  ben.sendAppMessage({ number: 2 });
  void ana.setUserData({ hand: true });
  ana.setMeetingSessionData({ open: true });
  await room.settle();
  expect(heardByAna).toEqual([]);
  await room.clock.advance(1_000);
  ana.sendAppMessage({ number: 3 });
  await room.clock.advance(1_000);

  expect(events).toEqual(['interrupted', 'connected']);
  expect(heard).toEqual([['Ana', 3]]);
  expect(heardByAna).toEqual([['Ben', 2]]);
  expect(ben.participants().local.session_id).toBe(benId);
  const anaId = ana.participants().local.session_id;
  expect(ben.participants()[anaId]?.userData).toEqual({ hand: true });
  expect(ben.meetingSessionState().data).toEqual({ open: true });
});

test('who is disconnected has left, and joins again with a new session_id', async () => {
  const room = await openRoom({ latency: 5 });
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const before = ben.participants().local.session_id;
  const errors: unknown[] = [];
  ben.on('error', ({ error }) => errors.push(error?.type));
  room.daily.faults.disconnect(before);
  await room.settle();
  expect(errors).toEqual(['connection-error']);
  expect(Object.keys(ana.participants())).toEqual(['local']);

  await ben.join(await room.joinOptions('Ben'));
  await room.settle();
  const after = ben.participants().local.session_id;
  expect(after).not.toBe(before);
  expect(Object.keys(ana.participants()).sort()).toEqual(['local', after].sort());
});

test('outages come by themselves, and end when they are switched off', async () => {
  const room = await openRoom({ seed: 2, outages: { every: 20, lasting: 10 } });
  const ana = await room.join('Ana');
  const events: string[] = [];
  await new Promise<void>((resolve) => {
    ana.on('network-connection', ({ event }) => {
      events.push(event);
      if (events.length === 4) resolve();
    });
  });
  room.daily.faults.set({ outages: undefined });
  await room.settle();
  expect(events.slice(0, 4)).toEqual(['interrupted', 'connected', 'interrupted', 'connected']);
  expect(room.daily.faults.settings).toEqual({ seed: 2 });
});

test('settings change at run time without anything being overtaken', async () => {
  const room = await openRoom({ latency: 80 });
  const ana = await room.join('Ana');
  const heard = hear(await room.join('Ben'));
  ana.sendAppMessage({ number: 1 });
  await new Promise((resolve) => setTimeout(resolve, 10));
  room.daily.faults.set({ latency: 0 });
  ana.sendAppMessage({ number: 2 });
  await room.settle();
  expect(heard).toEqual([
    ['Ana', 1],
    ['Ana', 2],
  ]);
  expect(() => room.daily.faults.set({ latency: -5 })).toThrow(/"latency" is -5/);
  expect(room.daily.faults.settings).toEqual({ latency: 0 });
});

test('REST fails as often as asked, with the same seed at the same requests', async () => {
  const ask = async (seed: number): Promise<number[]> => {
    const { daily } = await openRoom({ seed, rest: { tooMany: 0.3, broken: 0.3 } });
    const codes: number[] = [];
    for (let index = 0; index < 40; index += 1) {
      const headers = { authorization: `Bearer ${daily.apiKey}` };
      codes.push((await daily.fetch(new Request(`${daily.origin}/v1/rooms`, { headers }))).status);
    }
    return codes;
  };
  const codes = await ask(5);
  expect(new Set(codes)).toEqual(new Set([200, 429, 500]));
  expect(await ask(5)).toEqual(codes);
});

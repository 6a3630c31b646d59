import { afterEach, expect, test, vi } from 'vitest';
import { createTestRoom, type TestRoom, type TestRoomOptions } from '.';

const rooms: TestRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
  vi.useRealTimers();
});

async function openRoom(options: TestRoomOptions): Promise<TestRoom> {
  const room = await createTestRoom({ clock: 'virtual', ...options });
  rooms.push(room);
  return room;
}

const SECOND = 1000;
const HOUR = 3_600_000;

/** What `viewer` sees of what `owner` has in its userData. */
function userDataOf(room: TestRoom, owner: string, viewer: string): unknown {
  const { session_id } = room.as(owner).participants().local;
  return room.as(viewer).participants()[session_id]?.userData;
}

test('a throttle ends when its time has passed, and not before', async () => {
  const room = await openRoom({ participants: 2 });
  await room.as('ana').setUserData({ hand: 1 });
  await room.settle();
  expect(userDataOf(room, 'ana', 'ben')).toBeUndefined();
  await room.clock.advance(499);
  expect(userDataOf(room, 'ana', 'ben')).toBeUndefined();
  await room.clock.advance(1);
  expect(userDataOf(room, 'ana', 'ben')).toEqual({ hand: 1 });
});

test('session data passes both throttles, the call’s and the room’s', async () => {
  const room = await openRoom({ participants: ['ana', 'ben'] });
  const seen: unknown[] = [];
  const start = room.clock.now();
  room.as('ben').on('meeting-session-state-updated', ({ meetingSessionState: { data } }) => {
    seen.push([room.clock.now() - start, data]);
  });
  for (const scene of ['lobby', 'talk', 'break']) {
    room.as('ana').setMeetingSessionData({ scene });
    await room.settle();
  }
  expect(seen).toEqual([[0, { scene: 'lobby' }]]);
  await room.clock.advance(5 * SECOND);
  expect(seen).toEqual([
    [0, { scene: 'lobby' }],
    [SECOND, { scene: 'break' }],
  ]);
});

test('latency takes its time both ways, and answers to answers come at theirs', async () => {
  const room = await openRoom({ participants: 2 });
  room.daily.faults.set({ latency: 100 });
  const start = room.clock.now();
  const heard: [string, number][] = [];
  room.as('ben').on('app-message', ({ data }) => {
    heard.push(['ben', room.clock.now() - start]);
    if (data.hop < 2) room.as('ben').sendAppMessage({ hop: data.hop + 1 });
  });
  room.as('ana').on('app-message', ({ data }) => {
    heard.push(['ana', room.clock.now() - start]);
    room.as('ana').sendAppMessage({ hop: data.hop + 1 });
  });
  room.as('ana').sendAppMessage({ hop: 0 });
  await room.settle();
  expect(heard).toEqual([]);
  await room.clock.advance(HOUR);
  expect(heard).toEqual([
    ['ben', 200],
    ['ana', 400],
    ['ben', 600],
  ]);
});

test('joining takes what time it needs, on a slow network too', async () => {
  const room = await openRoom({ faults: { latency: 2 * SECOND }, participants: 2 });
  expect(Object.keys(room.as('ana').participants())).toHaveLength(2);
  expect(room.clock.now() - Date.now()).toBeGreaterThan(5 * SECOND);
});

test('tokens expire, rooms end and presence is refreshed as the clock goes', async () => {
  const room = await openRoom({ participants: 1, presenceDelay: 15 * SECOND });
  const seconds = Math.floor(room.clock.now() / SECOND);
  const token = { exp: seconds + 60 };
  const early = room.createCall();
  await early.join(await room.joinOptions('early', { token }));
  const late = await room.joinOptions('late', { token });
  await room.clock.advance(61 * SECOND);
  const call = room.createCall();
  call.on('error', () => undefined);
  await expect(call.join(late)).rejects.toMatchObject({ errorMsg: /expired/ });

  const present = async (): Promise<number> => {
    const headers = { authorization: `Bearer ${room.daily.apiKey}` };
    const url = `${room.daily.origin}/v1/rooms/room/presence`;
    const answer = await room.daily.fetch(new Request(url, { headers }));
    return ((await answer.json()) as { total_count: number }).total_count;
  };
  // It is refreshed at whole quarters of a minute.
  const sinceRefresh = room.clock.now() % (15 * SECOND);
  await room.clock.advance(15 * SECOND - sinceRefresh);
  expect(await present()).toBe(2);
  await early.leave();
  await room.clock.advance(14 * SECOND);
  expect(await present()).toBe(2);
  await room.clock.advance(SECOND);
  expect(await present()).toBe(1);

  const errors: unknown[] = [];
  const timed = await room.join('timed', { token: { eject_after_elapsed: 600 } });
  timed.on('error', ({ error }) => errors.push(error?.type));
  await room.clock.advance(599 * SECOND);
  expect(errors).toEqual([]);
  await room.clock.advance(2 * SECOND);
  expect(errors).toEqual(['ejected']);
});

test.each(['before', 'after'])('fake timers installed %s the room go along', async (when) => {
  if (when === 'before') vi.useFakeTimers();
  const room = await openRoom({ participants: 2 });
  vi.useFakeTimers();
  const start = room.clock.now();
  const log: [string, number][] = [];
  const note = (what: string): void => void log.push([what, room.clock.now() - start]);
  room.as('ben').on('app-message', ({ data }) => note(data.text));
  room.as('ben').on('participant-updated', () => note('userData'));
  room.daily.faults.set({ latency: 30 });
  void room.as('ana').setUserData({ hand: 1 });
  await room.settle();
  setTimeout(() => room.as('ana').sendAppMessage({ text: 'from a timer' }), 100);
  setInterval(() => note('interval'), 300);
  const before = Date.now();
  await room.clock.advance(600);
  expect(log).toEqual([
    ['from a timer', 160],
    ['interval', 300],
    ['userData', 560],
    ['interval', 600],
  ]);
  expect(Date.now() - before).toBe(600);
});

test('moving the fake timers moves the room as well', async () => {
  vi.useFakeTimers();
  const room = await openRoom({ participants: 2 });
  await room.as('ana').setUserData({ hand: 1 });
  await vi.advanceTimersByTimeAsync(500);
  await room.settle();
  expect(userDataOf(room, 'ana', 'ben')).toEqual({ hand: 1 });
});

test('real time cannot be moved', async () => {
  const room = await openRoom({ clock: 'real' });
  await expect(room.clock.advance(1)).rejects.toThrow(/createTestRoom\(\{ clock: 'virtual' \}\)/);
});

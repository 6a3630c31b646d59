import type { DailyCall } from '@daily-co/daily-js';
import { jwtVerify } from 'jose';
import { afterEach, expect, test } from 'vitest';
import { createTestRoom, type TestRoom, type TestRoomOptions } from '../testing';
import { ask, heardBy, idOf, record, seenBy, type Answer } from './callFixture';

// What nobody knows of Daily: each choice in both of its positions.
const rooms: TestRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

async function open(options: TestRoomOptions = {}): Promise<TestRoom> {
  const room = await createTestRoom(options);
  rooms.push(room);
  return room;
}

async function two(options: TestRoomOptions = {}): Promise<[TestRoom, DailyCall, DailyCall]> {
  const room = await open(options);
  return [room, await room.join('Ana'), await room.join('Ben')];
}

test.each([
  [{}, []],
  [{ deliverToSelf: true }, ['own']],
])('J app message to the own id: %j', async (options, expected) => {
  const [room, ana] = await two(options);
  const heard = heardBy(ana);
  ana.sendAppMessage('own', idOf(ana));
  await room.settle();
  expect(heard).toEqual(expected);
});

test.each([
  [{}, ['x'], []],
  [{ unknownRecipients: 'refuse' }, [], [{ type: 'app-message-error' }]],
] as const)('J app message to known and unknown ids: %j', async (options, expected, errors) => {
  const [room, ana, ben] = await two(options);
  const heard = heardBy(ben);
  const said = record(ana, 'nonfatal-error');
  ana.sendAppMessage('x', [idOf(ben), 'nobody']);
  await room.settle();
  expect(heard).toEqual(expected);
  expect(said).toMatchObject(errors);
  ana.sendAppMessage('y', idOf(ben));
  ana.sendAppMessage('z', '*');
  await room.settle();
  expect(heard).toEqual([...expected, 'y', 'z']);
});

test.each([
  [{}, ['x']],
  [{ deliverDuplicates: true }, ['x', 'x']],
])('J app message to the same id twice: %j', async (options, expected) => {
  const [room, ana, ben] = await two(options);
  const heard = heardBy(ben);
  ana.sendAppMessage('x', [idOf(ben), idOf(ben)]);
  await room.settle();
  expect(heard).toEqual(expected);
});

test.each([
  [{}, 1, 200],
  [{ messageSizeIn: 'bytes' }, 0, 400],
] as const)('J the room measures app messages in: %j', async (options, count, status) => {
  const [room, ana, ben] = await two(options);
  const heard = heardBy(ben);
  ana.sendAppMessage('€'.repeat(2000));
  await room.settle();
  expect(heard).toHaveLength(count);
  const body = { data: { text: '€'.repeat(2000) } };
  expect(await ask(room, 'POST', '/rooms/room/send-app-message', body)).toMatchObject({ status });
});

test.each([
  [{}, 50, 0],
  [{ maxMessagesPerSecond: 20 }, 20, 30],
])('J a flood of 50 app messages: %j', async (options, passed, refused) => {
  const now = Date.now();
  const [room, ana, ben] = await two({
    ...options,
    intervals: { joins: 0 },
    now: () => now,
  });
  const heard = heardBy(ben);
  const said = record(ana, 'nonfatal-error');
  for (let count = 0; count < 50; count += 1) ana.sendAppMessage(count);
  await room.settle();
  expect(heard).toEqual(Array.from({ length: passed }, (_, index) => index));
  expect(said).toHaveLength(refused);
});

test.each<TestRoomOptions>([{}, { faults: { seed: 3, jitter: 60, reorder: 1 } }])(
  'J order of app messages: %j',
  async (options) => {
    const [room, ana, ben] = await two(options);
    const cleo = await room.join('Cleo');
    const heard: string[] = [];
    ben.on('app-message', ({ data }) => heard.push(String(data)));
    for (let count = 0; count < 20; count += 1) {
      ana.sendAppMessage(`a${String(count).padStart(2, '0')}`);
      cleo.sendAppMessage(`c${String(count).padStart(2, '0')}`);
    }
    await room.settle();
    const from = (sender: string) => heard.filter((text) => text.startsWith(sender));
    expect(heard).toHaveLength(40);
    for (const sender of ['a', 'c']) expect(from(sender)).toEqual([...from(sender)].sort());
    const isAlternating = heard.every((text, index) => text.startsWith(index % 2 ? 'c' : 'a'));
    expect(isAlternating).toBe(options.faults === undefined);
  },
);

test.each([
  [{}, ['y']],
  [{ hiddenCanMessage: false }, []],
])('J what hidden participants send: %j', async (options, expected) => {
  const room = await open(options);
  const ana = await room.join('Ana');
  const ben = await room.join('Ben', { token: { permissions: { hasPresence: false } } });
  const heard = heardBy(ana);
  ben.sendAppMessage('y');
  await ben.setUserData({ secret: true });
  await room.settle();
  expect(heard).toEqual(expected);
  expect(Object.keys(ana.participants())).toEqual(['local']);
});

test.each([
  [{}, ['new']],
  [{ returnUserData: true }, ['new', 'old', 'new']],
])('J userData comes back to its writer: %j', async (options, expected) => {
  // 100 ms each way: the writer has gone on before the first value is back.
  const [room, ana, ben] = await two({
    ...options,
    intervals: { userData: 0 },
    faults: { latency: 100 },
  });
  await ana.setUserData('old');
  const seen: unknown[] = [];
  ana.on('participant-updated', ({ participant }) => {
    if (participant.local && participant.userData !== seen.at(-1)) seen.push(participant.userData);
  });
  await ana.setUserData('new');
  await room.settle();
  expect(seen).toEqual(expected);
  expect(seenBy(ben, ana)?.userData).toBe('new');
});

test.each([
  [5, 1],
  [60_000, 0],
])('J userData is passed on every %d ms (intervals.userData)', async (userData, count) => {
  const room = await open({ intervals: { userData } });
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const seen = record(ben, 'participant-updated');
  await ana.setUserData({ a: 1 });
  if (count > 0) await room.settle();
  else await ben.setUserData({ b: 1 });
  expect(seen.filter(({ participant }) => !(participant as { local: boolean }).local)).toHaveLength(
    count,
  );
});

test.each([
  [{}, [{ a: 1 }]],
  [{ echoSessionData: true }, [{ a: 1 }, { a: 1 }]],
])('J the writer sees own session data before the room has it: %j', async (options, states) => {
  const [room, ana] = await two(options);
  const seen = record(ana, 'meeting-session-state-updated');
  ana.setMeetingSessionData({ a: 1 });
  await room.settle();
  expect(seen.map(({ meetingSessionState }) => meetingSessionState)).toMatchObject(
    states.map((data) => ({ data })),
  );
});

test.each([
  [0, {}],
  [60_000, { a: 1 }],
])('J session data %d ms after the last leave (sessionGrace)', async (sessionGrace, data) => {
  const room = await open({ sessionGrace });
  const ana = await room.join('Ana');
  ana.setMeetingSessionData({ a: 1 });
  await room.settle();
  await ana.leave();
  const ben = await room.join('Ben');
  expect(ben.meetingSessionState().data).toEqual(data);
});

test.each([
  [{}, ['joined-meeting', 'meeting-session-state-updated', 'participant-joined']],
  [
    { sessionDataOrder: 'before-joined' },
    ['meeting-session-state-updated', 'joined-meeting', 'participant-joined'],
  ],
  [
    { joinOrder: 'participants-first' },
    ['participant-joined', 'joined-meeting', 'meeting-session-state-updated'],
  ],
] as const)('J order around joined-meeting: %j', async (options, expected) => {
  const room = await open(options);
  await room.join('Ana');
  const ben = room.createCall();
  const events = record(
    ben,
    'joined-meeting',
    'meeting-session-state-updated',
    'participant-joined',
  );
  await ben.join({ url: room.url });
  await room.settle();
  expect(events.map(({ action }) => action)).toEqual(expected);
});

test.each([
  [{}, 404, {}],
  [{ rest: { withoutCall: 'accept' } }, 200, { a: 1 }],
] as const)('J REST in a room where nobody is: %j', async (options, status, data) => {
  const room = await open(options);
  const post = (path: string, body: Parameters<typeof ask>[3]): Promise<Answer> =>
    ask(room, 'POST', `/rooms/room/${path}`, body);
  expect(await post('send-app-message', { data: {} })).toMatchObject({ status });
  expect(await post('set-session-data', { data: { a: 1 } })).toMatchObject({ status });
  expect(await ask(room, 'GET', '/rooms/room/get-session-data')).toMatchObject({ status });
  const ana = await room.join('Ana');
  expect(ana.meetingSessionState().data).toEqual(data);
});

test.each([
  [{}, 200],
  [{ unknownRecipients: 'refuse' }, 400],
] as const)('J REST to an unknown recipient: %j', async (options, status) => {
  const [room] = await two(options);
  const body = { data: {}, recipient: 'nobody' };
  expect(await ask(room, 'POST', '/rooms/room/send-app-message', body)).toMatchObject({ status });
});

test.each([
  [{}, 'true'],
  [{ rest: { sentAsBoolean: true } }, true],
])('J {"sent": …}: %j', async (options, sent) => {
  const [room] = await two(options);
  const answer = await ask(room, 'POST', '/rooms/room/send-app-message', { data: {} });
  expect(answer.body).toEqual({ sent });
});

test.each([
  [{}, true],
  [{ rest: { tokenSecret: 'not the API key' } }, false],
])('J the API key verifies tokens that REST made: %j', async (options, isVerified) => {
  const room = await open(options);
  const { body } = await ask(room, 'POST', '/meeting-tokens', { properties: { is_owner: true } });
  const { token = '' } = body as { token?: string };
  const key = { kty: 'oct', alg: 'HS256', k: btoa(room.daily.apiKey).replace(/=+$/, '') };
  const verified = await jwtVerify(token, key).then(
    () => true,
    () => false,
  );
  expect(verified).toBe(isVerified);
  const call = room.createCall();
  await call.join({ url: room.url, token });
  expect(call.participants().local.owner).toBe(true);
});

test.each([
  [{}, 400],
  [{ rest: { invalidTokenStatus: 404 } }, 404],
] as const)('J status for a token that does not count: %j', async (options, status) => {
  const room = await open(options);
  const answer = await ask(room, 'GET', '/meeting-tokens/forged');
  expect(answer).toMatchObject({ status, body: { error: 'invalid-request-error' } });
});

test.each([
  [{}, 1],
  [{ rest: { presenceGhosts: true } }, 2],
])('F8, J who left and came back is listed so often: %j', async (options, count) => {
  let now = Date.now();
  const room = await open({ ...options, presenceDelay: 15_000, now: () => now });
  const list = async () => (await ask(room, 'GET', '/rooms/room/presence')).body;
  const next = () => (now += 15_000);
  const ana = await room.join('Ana');
  next();
  expect(await list()).toMatchObject({ total_count: 1 });
  await ana.leave();
  await ana.join({ url: room.url, userName: 'Ana' });
  await room.settle();
  next();
  expect(await list()).toMatchObject({ total_count: count });
  next();
  expect(await list()).toMatchObject({ total_count: 1 });
});

import { describe, expect, test } from 'vitest';
import { createTestRoom } from '../testing';
import { roomForEachTest } from '../testing/vitest';
import { ask, idOf, record } from './callFixture';

const room = roomForEachTest();

const invalid = (info: unknown) => ({
  status: 400,
  body: { error: 'invalid-request-error', info },
});

describe('F2, F3, F4 errors', () => {
  test('F3 no header -> 400 authorization-header-error', async () => {
    expect(await ask(room, 'GET', '/rooms', undefined, {})).toEqual({
      status: 400,
      body: { error: 'authorization-header-error', info: 'invalid authorization header' },
    });
  });

  test('F3 wrong key -> 401 authentication-error, without info', async () => {
    const headers = { authorization: 'Bearer wrong' };
    expect(await ask(room, 'GET', '/rooms', undefined, headers)).toEqual({
      status: 401,
      body: { error: 'authentication-error' },
    });
  });

  test.each([
    ['GET', '/nothing'],
    ['PUT', '/rooms'],
    ['GET', '/rooms/room/eject'],
  ])('F3 %s %s -> 404 before the key is looked at', async (method, path) => {
    expect(await ask(room, method, path, undefined, {})).toEqual({
      status: 404,
      body: { error: 'not-found', info: 'api endpoint does not exist' },
    });
  });

  test('F4 names, times and fields are refused in these words', async () => {
    const create = (body: Parameters<typeof ask>[3]) => ask(room, 'POST', '/rooms', body);
    expect(await create({ name: 'room' })).toEqual(invalid('a room named room already exists'));
    expect(await create({ name: 'a b' })).toEqual(
      invalid(
        "a b contains invalid characters (room names can contain A-Z, a-z, 0-9, '-', and '_')",
      ),
    );
    expect(await create({ properties: { exp: 'not an int' } })).toEqual(
      invalid("exp was 'not an int' but should be a number of seconds since the unix epoch"),
    );
    expect(await create({ max_duration: 3600 })).toEqual(
      invalid('"max_duration" is not allowed [Received max_duration=3600]'),
    );
    expect(await create({ properties: { permissions: { canFly: true } } })).toEqual(
      invalid('"canFly" is not allowed [Received canFly=true]'),
    );
    expect(await create('{')).toMatchObject({ status: 400, body: { error: 'json-parsing-error' } });
    expect(await ask(room, 'GET', '/rooms/nowhere')).toEqual({
      status: 404,
      body: { error: 'not-found', info: 'room nowhere not found' },
    });
  });

  test('F5 a room without a call -> 404', async () => {
    expect(await ask(room, 'POST', '/rooms/room/send-app-message', { data: {} })).toEqual({
      status: 404,
      body: { error: 'not-found', info: 'room room does not seem to be hosting a call currently' },
    });
  });
});

test('F6 100 requests in 5 seconds, 50 deletions in 30, then 429 (switch: rateLimits)', async () => {
  let now = Date.now();
  const limited = await createTestRoom({ rateLimits: true, now: () => now });
  const statuses = async (count: number, method: string): Promise<number[]> => {
    const asked = Array.from({ length: count }, () => ask(limited, method, '/rooms/none'));
    return (await Promise.all(asked)).map(({ status }) => status);
  };
  expect(new Set(await statuses(100, 'GET'))).toEqual(new Set([404]));
  expect(await ask(limited, 'GET', '/rooms/none')).toMatchObject({
    status: 429,
    body: { error: 'rate-limit-error' },
  });
  now += 5_000;
  expect(await statuses(1, 'GET')).toEqual([404]);
  expect((await statuses(51, 'DELETE')).at(-1)).toBe(429);
  await limited.close();
});

test('F7 a room is made, changed and deleted', async () => {
  const { status, body } = await ask(room, 'POST', '/rooms', { properties: { enable_chat: true } });
  expect(status).toBe(200);
  expect(body).toEqual({
    id: expect.any(String),
    name: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
    api_created: true,
    privacy: 'public',
    url: expect.stringContaining(room.daily.origin),
    created_at: expect.stringMatching(/^\d{4}-.*Z$/),
    config: { enable_chat: true },
  });
  expect(await ask(room, 'DELETE', '/rooms/room')).toEqual({
    status: 200,
    body: { deleted: true, name: 'room' },
  });
});

test('F8 presence lists who is in; (switch) presenceDelay keeps it back', async () => {
  let now = Date.now();
  const delayed = await createTestRoom({ presenceDelay: 15_000, now: () => now });
  now = Math.ceil(now / 15_000) * 15_000 + 1;
  const ana = await delayed.join('Ana', { userId: 'u-ana' });
  const list = async () => (await ask(delayed, 'GET', '/rooms/room/presence')).body;
  expect(await list()).toEqual({ total_count: 0, data: [] });
  now += 15_000;
  const { id: mtgSessionId } = ana.meetingSessionSummary();
  const entry = { room: 'room', id: idOf(ana), userId: 'u-ana', userName: 'Ana', mtgSessionId };
  expect(await list()).toMatchObject({ total_count: 1, data: [entry] });
  await ana.leave();
  await delayed.settle();
  expect(await list()).toMatchObject({ total_count: 1 });
  now += 15_000;
  expect(await list()).toEqual({ total_count: 0, data: [] });
  await delayed.close();
});

test('F9 send-app-message answers {"sent":"true"} and refuses other fields and 4 kb', async () => {
  const ben = await room.join('Ben');
  const heard = record(ben, 'app-message');
  const send = (body: Parameters<typeof ask>[3]) =>
    ask(room, 'POST', '/rooms/room/send-app-message', body);
  expect(await send({ data: { a: 1 }, recipient: idOf(ben) })).toEqual({
    status: 200,
    body: { sent: 'true' },
  });
  expect(await send({ data: {}, to: '*' })).toEqual(invalid('"to" is not allowed [Received to=*]'));
  expect(await send({ data: { a: 'x'.repeat(4096) } })).toMatchObject({ status: 400 });
  expect(await send({})).toEqual(invalid(expect.stringContaining('missing required field')));
  await room.settle();
  expect(heard).toMatchObject([{ data: { a: 1 }, fromId: 'API' }]);
});

test('F10 eject puts out; a ban lasts as long as the meeting', async () => {
  const ana = await room.join('Ana', { userId: 'u-ana' });
  await room.join('Ben');
  const events = record(ana, 'error');
  const body = { ids: ['unknown', idOf(ana)], ban: true };
  const ejectedIds = [idOf(ana)];
  expect(await ask(room, 'POST', '/rooms/room/eject', body)).toEqual({
    status: 200,
    body: { ejectedIds },
  });
  await room.settle();
  expect(events).toMatchObject([{ error: { type: 'ejected' } }]);
  await expect(ana.join(await room.joinOptions('Ana', { userId: 'u-ana' }))).rejects.toMatchObject({
    error: { type: 'not-allowed' },
  });
  await room.as('Ben').leave();
  await room.settle();
  await ana.join(await room.joinOptions('Ana', { userId: 'u-ana' }));
  expect(ana.meetingState()).toBe('joined-meeting');
});

test("F11 update-permissions; '*' is everyone who is not listed", async () => {
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const update = (data: Parameters<typeof ask>[3]) =>
    ask(room, 'POST', '/rooms/room/update-permissions', { data: data ?? null });
  expect(
    await update({ [idOf(ana)]: { canAdmin: ['participants'] }, '*': { canSend: false } }),
  ).toEqual({ status: 200, body: { status: 'sent' } });
  await room.settle();
  expect(ana.participants().local.permissions).toMatchObject({
    canAdmin: new Set(['participants']),
    canSend: true,
  });
  expect(ben.participants().local.permissions).toMatchObject({ canAdmin: false, canSend: false });
  expect(await update({ '*': { canFly: true } })).toMatchObject({ status: 400 });
});

test('F14 the domain', async () => {
  expect(await ask(room, 'GET', '/')).toMatchObject({
    status: 200,
    body: { domain_name: 'local', domain_id: expect.any(String) },
  });
});

test('F15 webhooks are not here: 404 by name of the route, whoever asks', async () => {
  for (const method of ['GET', 'POST', 'DELETE']) {
    for (const path of ['/webhooks', '/webhooks/some-id']) {
      expect(await ask(room, method, path)).toEqual({
        status: 404,
        body: { error: 'not-found', info: 'api endpoint does not exist' },
      });
    }
  }
});

test('F4, F9, F11 what is missing is said in these words', async () => {
  await room.join('Ana');
  for (const path of ['send-app-message', 'update-permissions']) {
    expect(await ask(room, 'POST', `/rooms/room/${path}`, {})).toEqual(
      invalid('missing required field'),
    );
  }
});

test('F7 rooms are listed newest first, in pages, expired ones not; a room is changed', async () => {
  for (const name of ['one', 'two', 'three']) await ask(room, 'POST', '/rooms', { name });
  const names = async (query: string): Promise<string[]> => {
    const { body } = await ask(room, 'GET', `/rooms${query}`);
    return (body as { data: { name: string }[] }).data.map(({ name }) => name);
  };
  expect(await names('')).toEqual(['three', 'two', 'one', 'room']);
  expect(await names('?limit=2')).toEqual(['three', 'two']);
  const { body } = await ask(room, 'GET', '/rooms/two');
  const { id } = body as { id: string };
  expect(await names(`?starting_after=${id}`)).toEqual(['one', 'room']);
  expect(await names(`?ending_before=${id}`)).toEqual(['three']);
  expect(
    await ask(room, 'POST', '/rooms/two', {
      properties: { max_participants: 2 },
      privacy: 'private',
    }),
  ).toMatchObject({ status: 200, body: { privacy: 'private', config: { max_participants: 2 } } });
  expect(await ask(room, 'GET', '/rooms/two')).toMatchObject({
    body: { privacy: 'private', config: { max_participants: 2 } },
  });
});

test('F7 privacy is taken among the properties, too, as the guides have it', async () => {
  const properties = { privacy: 'private', enable_knocking: true };
  expect(await ask(room, 'POST', '/rooms', { name: 'door', properties })).toMatchObject({
    status: 200,
    body: { privacy: 'private', config: { enable_knocking: true } },
  });
});

test.each([
  ['128 characters', 'x'.repeat(128), 200],
  ['129 characters', 'x'.repeat(129), 400],
  ['a slash', 'a/b', 400],
  ['an umlaut', 'büro', 400],
  ['all that is allowed', 'A-z_0', 200],
])('F7 a name with %s', async (_what, name, status) => {
  expect(await ask(room, 'POST', '/rooms', { name })).toMatchObject({ status });
});

test('F8 presence of all rooms is a map, with filters for one', async () => {
  await room.join('Ana', { userId: 'u-ana' });
  await room.join('Ben');
  const { body } = await ask(room, 'GET', '/presence');
  expect(body).toMatchObject({ room: [{ userName: 'Ana' }, { userName: 'Ben', userId: null }] });
  const list = async (query: string) =>
    (await ask(room, 'GET', `/rooms/room/presence${query}`)).body;
  expect(await list('?userId=u-ana')).toMatchObject({
    total_count: 1,
    data: [{ userName: 'Ana' }],
  });
  expect(await list('?userName=Ben')).toMatchObject({ total_count: 1, data: [{ userId: null }] });
  expect(await list('?limit=1')).toMatchObject({ total_count: 2, data: [{ userName: 'Ana' }] });
  const [entry] = ((await list('')) as { data: object[] }).data;
  expect(Object.keys(entry ?? {}).sort()).toEqual([
    'duration',
    'id',
    'joinTime',
    'mtgSessionId',
    'room',
    'userId',
    'userName',
  ]);
});

test('F10 eject by user_id, at most 100, and unknown ids are still 200', async () => {
  await room.join('Ana', { userId: 'u-ana' });
  const ben = await room.join('Ben');
  const eject = (body: Parameters<typeof ask>[3]) => ask(room, 'POST', '/rooms/room/eject', body);
  expect(await eject({ ids: ['unknown'] })).toEqual({ status: 200, body: { ejectedIds: [] } });
  expect(await eject({ ids: Array.from({ length: 101 }, String) })).toMatchObject({ status: 400 });
  expect(await eject({ user_ids: ['u-ana'] })).toMatchObject({
    body: { ejectedIds: [expect.any(String)] },
  });
  await room.settle();
  expect(ben.participantCounts().present).toBe(1);
});

test('F12, F13 session data over REST: replace, merge with keysToDelete, and what is refused', async () => {
  const ana = await room.join('Ana');
  const set = (body: Parameters<typeof ask>[3]) =>
    ask(room, 'POST', '/rooms/room/set-session-data', body);
  const get = async () => (await ask(room, 'GET', '/rooms/room/get-session-data')).body;
  expect(await get()).toEqual({ data: {} });
  expect(await set({ data: { a: 1, b: 1 } })).toEqual({ status: 200, body: { sent: 'true' } });
  const merge = { mergeStrategy: 'shallow-merge', data: { c: 1 }, keysToDelete: ['a'] };
  expect(await set(merge)).toMatchObject({ status: 200 });
  expect(await get()).toEqual({ data: { b: 1, c: 1 } });
  await room.settle();
  expect(ana.meetingSessionState().data).toEqual({ b: 1, c: 1 });
  expect(await set({ keysToDelete: ['b'] })).toMatchObject({ status: 400 });
  expect(await set({ mergeStrategy: 'deep' })).toMatchObject({ status: 400 });
  expect(await set({ data: { a: 'x'.repeat(102_400) } })).toMatchObject({ status: 400 });
  expect(await get()).toEqual({ data: { b: 1, c: 1 } });
});

test('apps-need 4, 8 a slash at the end and any content type are taken', async () => {
  await room.join('Ana');
  const headers = {
    authorization: `Bearer ${room.daily.apiKey}`,
    'content-type': 'text/plain;charset=UTF-8',
  };
  expect(await ask(room, 'POST', '/rooms/', { name: 'slash' }, headers)).toMatchObject({
    status: 200,
  });
  expect(
    await ask(room, 'POST', '/rooms/room/send-app-message/', { data: {} }, headers),
  ).toMatchObject({ status: 200 });
});

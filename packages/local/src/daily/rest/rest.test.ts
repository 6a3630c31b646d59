import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalDaily, type LocalDaily } from '../localDaily';
import { joinRoom, type JoinedParticipant } from '../participantFixture';

const NOW = Date.UTC(2030, 0, 1);
const SECONDS = NOW / 1000;

let daily: LocalDaily;

beforeEach(() => {
  daily = createLocalDaily({
    origin: 'http://local.test',
    apiKey: 'secret',
    now: () => NOW,
    // The clock stands still, so nothing may wait for it.
    intervals: { joins: 0, userData: 0, sessionData: 0 },
  });
});

afterEach(() => daily.close());

interface Answer {
  status: number;
  body: unknown;
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: 'Bearer secret' },
): Promise<Answer> {
  const response = await daily.fetch(
    new Request(`http://local.test/v1${path}`, {
      method,
      headers,
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
  return { status: response.status, body: await response.json() };
}

function invalid(info: unknown): Answer {
  return { status: 400, body: { error: 'invalid-request-error', info } };
}

describe('who may call', () => {
  it.each<Record<string, string>>([
    {},
    { authorization: '' },
    { authorization: 'secret' },
    { authorization: 'Basic x' },
  ])('refuses the header %j', async (headers) => {
    expect(await call('GET', '/rooms', undefined, headers)).toEqual({
      status: 400,
      body: { error: 'authorization-header-error', info: 'invalid authorization header' },
    });
  });

  it('refuses another key, and sends nothing', async () => {
    const ana = await joinRoom(daily, 'r');
    const answer = await call(
      'POST',
      '/rooms/r/send-app-message',
      { data: { type: 'x' } },
      { authorization: 'Bearer other' },
    );
    expect(answer).toEqual({ status: 401, body: { error: 'authentication-error' } });
    await daily.whenIdle();
    expect(ana.of('app-message')).toEqual([]);
  });

  it.each([
    ['GET', '/nothing'],
    ['PUT', '/rooms'],
    ['GET', '/rooms/r/send-app-message'],
  ])('looks for the route of %s %s before the key', async (method, path) => {
    expect(await call(method, path, undefined, {})).toEqual({
      status: 404,
      body: { error: 'not-found', info: 'api endpoint does not exist' },
    });
  });

  it('answers pages of other origins', async () => {
    const preflight = await daily.fetch(
      new Request('http://local.test/v1/rooms/r/send-app-message', {
        method: 'OPTIONS',
        headers: {
          origin: 'https://app.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization, content-type',
        },
      }),
    );
    expect(preflight.ok).toBe(true);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'authorization,content-type',
    );
    const refused = await daily.fetch(new Request('http://local.test/v1/rooms'));
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('bodies', () => {
  it('are JSON whatever the content type says', async () => {
    const headers = { authorization: 'Bearer secret', 'content-type': 'text/plain;charset=UTF-8' };
    expect(await call('POST', '/rooms/', '{"name":"r"}', headers)).toMatchObject({ status: 200 });
  });

  it.each(['{', '[]', '"text"', `{"a":${'['.repeat(900)}${']'.repeat(900)}}`])(
    'are refused when they are no JSON object',
    async (text) => {
      expect(await call('POST', '/rooms', text)).toMatchObject({
        status: 400,
        body: { error: 'json-parsing-error' },
      });
    },
  );
});

describe('rooms', () => {
  it('are made with the properties that were given, and a name where none was', async () => {
    const made = await call('POST', '/rooms', { properties: { enable_chat: true } });
    expect(made).toEqual({
      status: 200,
      body: {
        id: expect.any(String),
        name: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
        api_created: true,
        privacy: 'public',
        url: expect.stringMatching(/^http:\/\/local\.test\/[A-Za-z0-9]{20}$/),
        created_at: '2030-01-01T00:00:00.000Z',
        config: { enable_chat: true },
      },
    });
  });

  it.each([
    [{ name: 'a b' }, /a b contains invalid characters/],
    [{ name: 'x'.repeat(129) }, /contains invalid characters/],
    [{ max_duration: 3600 }, '"max_duration" is not allowed [Received max_duration=3600]'],
    [{ properties: { nope: true } }, '"nope" is not allowed [Received nope=true]'],
    [
      { properties: { exp: 'not an int' } },
      "exp was 'not an int' but should be a number of seconds since the unix epoch",
    ],
    [
      { properties: { exp: SECONDS - 1 } },
      `exp was '${SECONDS - 1}', which is in the past rather than in the future`,
    ],
    [{ properties: { enable_chat: 'yes' } }, "enable_chat was 'yes' but should be a boolean"],
    [{ privacy: 'org' }, /should be 'public' or 'private'/],
    [{ properties: [] }, /should be an object/],
  ])('are refused for %j', async (body, info) => {
    const expected = info instanceof RegExp ? expect.stringMatching(info) : info;
    expect(await call('POST', '/rooms', body)).toEqual(invalid(expected));
  });

  it('are made once, read, changed, deleted, and then unknown', async () => {
    await call('POST', '/rooms', { name: 'r', properties: { lang: 'en' } });
    expect(await call('POST', '/rooms', { name: 'r' })).toEqual(
      invalid('a room named r already exists'),
    );
    const change = { privacy: 'private', properties: { max_participants: 5 } };
    expect(await call('POST', '/rooms/r/', change)).toMatchObject({
      body: { privacy: 'private', config: { lang: 'en', max_participants: 5 } },
    });
    expect(await call('GET', '/rooms/r')).toMatchObject({ body: { privacy: 'private' } });
    expect(await call('DELETE', '/rooms/r')).toEqual({
      status: 200,
      body: { deleted: true, name: 'r' },
    });
    expect(await call('GET', '/rooms/r')).toEqual({
      status: 404,
      body: { error: 'not-found', info: 'room r not found' },
    });
  });

  it('put everybody out when they are deleted', async () => {
    const ana = await joinRoom(daily, 'r');
    await call('DELETE', '/rooms/r');
    await Promise.resolve();
    expect(ana.of('fatal-error')).toMatchObject([{ error: { type: 'no-room' } }]);
  });

  it('are listed newest first, in pages', async () => {
    for (const name of ['a', 'b', 'c']) await call('POST', '/rooms', { name });
    const all = await call('GET', '/rooms');
    const names = (answer: Answer): string[] =>
      (answer.body as { data: { name: string }[] }).data.map(({ name }) => name);
    expect(all.body).toMatchObject({ total_count: 3 });
    expect(names(all)).toEqual(['c', 'b', 'a']);
    const [first] = (all.body as { data: { id: string }[] }).data;
    expect(names(await call('GET', `/rooms?limit=1&starting_after=${first?.id}`))).toEqual(['b']);
    expect((await call('GET', '/rooms?limit=none')).status).toBe(400);
  });
});

describe('meeting tokens', () => {
  it('are made and read back', async () => {
    const properties = {
      room_name: 'r',
      is_owner: true,
      user_name: 'Ana',
      exp: SECONDS + 60,
      permissions: { canSend: ['audio'], canAdmin: ['participants'], hasPresence: true },
    };
    const made = await call('POST', '/meeting-tokens', { properties });
    const { token } = made.body as { token: string };
    expect(await call('GET', `/meeting-tokens/${token}`)).toEqual({
      status: 200,
      body: properties,
    });
  });

  it.each([
    [{ properties: { exp: SECONDS - 5 } }, /which is in the past rather than in the future/],
    [{ properties: { user_id: 'x'.repeat(37) } }, /at most 36 characters/],
    [{ room_name: 'r' }, /"room_name" is not allowed/],
  ])('are refused for %j', async (body, info) => {
    expect(await call('POST', '/meeting-tokens', body)).toEqual(
      invalid(expect.stringMatching(info)),
    );
  });

  it('that do not count are an error as JSON', async () => {
    const early = await daily.createToken({ nbf: SECONDS + 60 });
    expect(await call('GET', '/meeting-tokens/garbage')).toMatchObject({ status: 400 });
    expect(await call('GET', `/meeting-tokens/${early}`)).toMatchObject({ status: 400 });
    expect(await call('GET', `/meeting-tokens/${early}?ignoreNbf=true`)).toMatchObject({
      status: 200,
    });
    const late = await daily.createToken({ exp: SECONDS - 60 });
    expect((await call('GET', `/meeting-tokens/${late}?ignoreNbf=true`)).status).toBe(400);
  });
});

describe('in a call', () => {
  let ana: JoinedParticipant;
  let ben: JoinedParticipant;

  beforeEach(async () => {
    ana = await joinRoom(daily, 'r', { userName: 'Ana' });
    const token = await daily.createToken({ user_id: 'u1', user_name: 'Ben' });
    ben = await joinRoom(daily, 'r', { token });
  });

  it('sends to everybody and to one', async () => {
    expect(await call('POST', '/rooms/r/send-app-message/', { data: { n: 1 } })).toEqual({
      status: 200,
      body: { sent: 'true' },
    });
    await call('POST', '/rooms/r/send-app-message', { data: { n: 2 }, recipient: ben.sessionId });
    expect(
      await call('POST', '/rooms/r/send-app-message', { data: { n: 3 }, recipient: 'nobody' }),
    ).toMatchObject({ status: 200 });
    await daily.whenIdle();
    expect(ana.of('app-message').map(({ data }) => data)).toEqual([{ n: 1 }]);
    expect(ben.of('app-message')).toMatchObject([
      { data: { n: 1 }, fromId: 'API' },
      { data: { n: 2 }, fromId: 'API' },
    ]);
  });

  it.each([
    [{}, 'missing required field'],
    [{ data: 'text' }, "data was 'text' but should be an object"],
    [{ data: {}, recipient: ['a'] }, /^recipient was .* but should be a string$/],
    [{ data: {}, to: '*' }, '"to" is not allowed [Received to=*]'],
    [{ data: { text: 'x'.repeat(4096) } }, /^data is too large \(\d+ characters of JSON\)/],
  ])('sends nothing of a bad body', async (body, info) => {
    const expected = info instanceof RegExp ? expect.stringMatching(info) : info;
    expect(await call('POST', '/rooms/r/send-app-message', body)).toEqual(invalid(expected));
    await daily.whenIdle();
    expect(ana.of('app-message')).toEqual([]);
  });

  it('reads and writes session data', async () => {
    const set = (body: unknown): Promise<Answer> => call('POST', '/rooms/r/set-session-data', body);
    expect(await set({ data: { a: 1, b: 2 } })).toEqual({ status: 200, body: { sent: 'true' } });
    await set({ data: { c: 3 }, mergeStrategy: 'shallow-merge', keysToDelete: ['a'] });
    expect(await call('GET', '/rooms/r/get-session-data')).toEqual({
      status: 200,
      body: { data: { b: 2, c: 3 } },
    });
    expect(ana.of('session-data')[0]).toMatchObject({ data: { a: 1, b: 2 } });
    expect(await set({ keysToDelete: ['a'] })).toMatchObject({ status: 400 });
    expect(await set({ data: { a: 'x'.repeat(102_400) } })).toMatchObject({ status: 400 });
  });

  it('lists who is there', async () => {
    const presence = await call('GET', '/rooms/r/presence?userId=u1');
    expect(presence.body).toEqual({
      total_count: 1,
      data: [
        {
          room: 'r',
          id: ben.sessionId,
          userId: 'u1',
          userName: 'Ben',
          mtgSessionId: ben.of('joined')[0]?.meetingSessionId,
          joinTime: '2030-01-01T00:00:00.000Z',
          duration: 0,
        },
      ],
    });
    expect(await call('GET', '/presence')).toMatchObject({
      body: { r: [{ userId: null, userName: 'Ana' }, { userName: 'Ben' }] },
    });
  });

  it('puts out by session_id and user_id; unknown ids are no error', async () => {
    const body = { ids: ['nobody', ana.sessionId], user_ids: ['u1'] };
    expect(await call('POST', '/rooms/r/eject', body)).toEqual({
      status: 200,
      body: { ejectedIds: [ana.sessionId, ben.sessionId] },
    });
    await Promise.resolve();
    expect(ben.of('fatal-error')).toMatchObject([{ error: { type: 'ejected' } }]);
    expect(await call('POST', '/rooms/r/eject', { ban: true })).toMatchObject({ status: 404 });
  });

  it('changes permissions', async () => {
    const data = { [ana.sessionId]: { canAdmin: ['participants'] }, '*': { canSend: false } };
    expect(await call('POST', '/rooms/r/update-permissions', { data })).toEqual({
      status: 200,
      body: { status: 'sent' },
    });
    await Promise.resolve();
    expect(ben.of('participant-updated').at(-1)).toMatchObject({
      participant: { permissions: { canSend: false, canAdmin: false } },
    });
  });
});

describe('a room without a call', () => {
  it.each([
    ['POST', 'send-app-message', { data: {} }],
    ['GET', 'get-session-data', undefined],
    ['POST', 'set-session-data', { data: {} }],
    ['POST', 'eject', { ids: [] }],
  ])('%s %s is 404', async (method, what, body) => {
    expect(await call(method, `/rooms/r/${what}`, body)).toMatchObject({
      status: 404,
      body: { info: 'room r not found' },
    });
    await call('POST', '/rooms', { name: 'r' });
    expect(await call(method, `/rooms/r/${what}`, body)).toEqual({
      status: 404,
      body: {
        error: 'not-found',
        info: 'room r does not seem to be hosting a call currently',
      },
    });
  });
});

describe('the domain', () => {
  it('has the id that tokens carry', async () => {
    const { body } = await call('GET', '/');
    const token = await daily.createToken();
    const claims: unknown = JSON.parse(atob(token.split('.')[1] ?? ''));
    expect(claims).toMatchObject({ d: (body as { domain_id: string }).domain_id });
  });
});

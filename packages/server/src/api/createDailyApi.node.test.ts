import { describe, expect, it } from 'vitest';
import { createDailyApi } from './createDailyApi';

function recordingApi(options: { baseUrl?: string } = {}) {
  const lines: string[] = [];
  const api = createDailyApi({
    apiKey: 'secret',
    ...options,
    fetch: async (request) => {
      const body = await request.text();
      lines.push(`${request.method} ${request.url} ${body}`.trim());
      expect(request.headers.get('authorization')).toBe('Bearer secret');
      return Response.json({ sent: 'true', name: 'a', token: 'a.b.c', data: [] });
    },
  });
  return { api, lines };
}

describe('createDailyApi', () => {
  it("asks for these URLs on Daily's own service", async () => {
    const { api, lines } = recordingApi();
    await api.createRoom({ name: 'town-hall', properties: { exp: 1790000000 } });
    await api.createMeetingToken({
      roomName: 'town-hall',
      isOwner: true,
      userName: 'Ana',
      userId: 'u1',
      expiresAt: new Date('2126-12-01T00:00:00Z'),
    });
    await api.validateToken('a.b.c');
    const room = api.room('town-hall');
    await room.get();
    await room.presence();
    await room.send('notification', { title: 'Doors close in 5 minutes' });
    await room.send('notification', { title: 'Only you' }, { to: 's1' });
    await room.sessionData();
    await room.setSessionData({ scene: 'talk', poll: undefined });

    expect(lines).toEqual([
      'POST https://api.daily.co/v1/rooms {"name":"town-hall","properties":{"exp":1790000000}}',
      'POST https://api.daily.co/v1/meeting-tokens {"properties":{"room_name":"town-hall","is_owner":true,"user_name":"Ana","user_id":"u1","exp":4951756800}}',
      'GET https://api.daily.co/v1/meeting-tokens/a.b.c',
      'GET https://api.daily.co/v1/rooms/town-hall',
      'GET https://api.daily.co/v1/rooms/town-hall/presence',
      'POST https://api.daily.co/v1/rooms/town-hall/send-app-message {"data":{"type":"notification","title":"Doors close in 5 minutes"},"recipient":"*"}',
      'POST https://api.daily.co/v1/rooms/town-hall/send-app-message {"data":{"type":"notification","title":"Only you"},"recipient":"s1"}',
      'GET https://api.daily.co/v1/rooms/town-hall/get-session-data',
      'POST https://api.daily.co/v1/rooms/town-hall/set-session-data {"data":{"scene":"talk"},"mergeStrategy":"shallow-merge","keysToDelete":["poll"]}',
    ]);
  });

  it('takes a base URL with or without a slash at its end', async () => {
    const { api, lines } = recordingApi({ baseUrl: 'http://127.0.0.1:7880/v1/' });
    await api.room('a').get();
    expect(lines).toEqual(['GET http://127.0.0.1:7880/v1/rooms/a']);
  });

  it('refuses a base URL that is none, and says which are', () => {
    expect(() => createDailyApi({ apiKey: 'k', baseUrl: 'api.daily.co/v1' })).toThrow(
      'https://api.daily.co/v1',
    );
  });

  it.each(['https://user:pass@proxy.example/v1', 'http://127.0.0.1:7880/v1?key=1', 'secret'])(
    'refuses a base URL with more in it, or a key in its place, and quotes nothing: %s',
    (baseUrl) => {
      const make = () => createDailyApi({ apiKey: 'k', baseUrl });
      expect(make).toThrow('The baseUrl is not');
      expect(make).not.toThrow(/user:pass|secret|key=1/);
    },
  );

  it('refuses numbers with which a request would have no end', () => {
    for (const options of [{ maxAttempts: NaN }, { maxAttempts: 0 }, { timeout: Infinity }]) {
      expect(() => createDailyApi({ apiKey: 'k', ...options })).toThrow('a whole number from 1');
    }
  });

  it("takes a room's name, and tells it to who passes the URL", () => {
    const { api } = recordingApi();
    expect(() => api.room('https://acme.daily.co/town-hall')).toThrow("room('town-hall')");
    expect(() => api.room('../rooms')).toThrow(TypeError);
    expect(() => api.room('')).toThrow(TypeError);
  });

  it('makes no token that would never expire by mistake, or be dead at once', async () => {
    const { api, lines } = recordingApi();
    for (const expiresAt of [new Date('no date'), new Date(1_790_000), 1_790_000_000 as never]) {
      await expect(api.createMeetingToken({ roomName: 'a', expiresAt })).rejects.toThrow(
        'a Date in the future',
      );
    }
    expect(lines).toEqual([]);
    await api.createMeetingToken({ roomName: 'a', expiresAt: 'never' });
    expect(lines).toEqual([
      'POST https://api.daily.co/v1/meeting-tokens {"properties":{"room_name":"a"}}',
    ]);
  });

  it('asks nothing with what JSON cannot hold, or what are no values', async () => {
    const { api, lines } = recordingApi();
    const room = api.room('town-hall');
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    for (const values of [circular, { n: 1n }]) {
      await expect(room.setSessionData(values)).rejects.toMatchObject({ code: 'not-serializable' });
      await expect(api.createRoom({ properties: values })).rejects.toMatchObject({
        code: 'not-serializable',
      });
    }
    for (const values of [null, ['talk'], 'talk']) {
      await expect(room.setSessionData(values as never)).rejects.toMatchObject({
        code: 'invalid-data',
      });
    }
    expect(lines).toEqual([]);
  });

  it('takes no answer for a room that is none', async () => {
    const api = createDailyApi({ apiKey: 'k', fetch: async () => Response.json({}) });
    const code = 'unexpected-answer';
    await expect(api.createRoom()).rejects.toMatchObject({ code, request: 'POST /rooms' });
    await expect(api.room('a').get()).rejects.toMatchObject({ code, request: 'GET /rooms/a' });
  });

  it('refuses a userId that no token can hold before it asks', async () => {
    const { api, lines } = recordingApi();
    const token = { roomName: 'town-hall', userId: 'x'.repeat(37) };
    await expect(api.createMeetingToken(token)).rejects.toThrow('at most 36');
    expect(lines).toEqual([]);
  });
});

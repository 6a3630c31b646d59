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
      return Response.json({ sent: 'true', token: 'a.b.c', data: [] });
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
      expiresAt: new Date('2026-12-01T00:00:00Z'),
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
      'POST https://api.daily.co/v1/meeting-tokens {"properties":{"room_name":"town-hall","is_owner":true,"user_name":"Ana","user_id":"u1","exp":1796083200}}',
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

  it("takes a room's name, and tells it to who passes the URL", () => {
    const { api } = recordingApi();
    expect(() => api.room('https://acme.daily.co/town-hall')).toThrow("room('town-hall')");
    expect(() => api.room('../rooms')).toThrow(TypeError);
    expect(() => api.room('')).toThrow(TypeError);
  });

  it('refuses a userId that no token can hold before it asks', async () => {
    const { api, lines } = recordingApi();
    const token = { roomName: 'town-hall', userId: 'x'.repeat(37) };
    await expect(api.createMeetingToken(token)).rejects.toThrow('at most 36');
    expect(lines).toEqual([]);
  });
});

import { createLocalDaily } from '@backchannel/local';
import { expect, onTestFinished, test } from 'vitest';

import { createApi } from './api';
import { openHall } from './openHall';

const DAILY = 'https://api.daily.co';

/** A domain at Daily as far as REST goes: a local Daily answers, under the addresses of the real one. */
function createDomain() {
  const daily = createLocalDaily({ apiKey: 'right-key' });
  onTestFinished(() => daily.close());
  const requests: string[] = [];
  const fetch = (request: Request): Promise<Response> => {
    requests.push(`${request.method} ${request.url}`);
    return daily.fetch(new Request(request.url.replace(DAILY, daily.origin), request));
  };
  return { requests, fetch };
}

test('with a key, rooms and tokens are made at api.daily.co and nothing local is handed out', async () => {
  const { requests, fetch } = createDomain();
  const hall = await openHall({ apiKey: 'right-key', localPort: 0, fetch });
  const host = await hall.open('host', 'Ana');
  const guest = await hall.open('audience', 'Bo');

  expect(requests).toEqual([
    `POST ${DAILY}/v1/rooms`,
    `POST ${DAILY}/v1/meeting-tokens`,
    `POST ${DAILY}/v1/meeting-tokens`,
  ]);
  expect(host).toEqual({
    mode: 'daily',
    url: hall.roomUrl,
    token: expect.any(String),
    userName: 'Ana',
  });
  expect(guest.token).not.toBe(host.token);
});

test('a key that Daily does not know gives one line that says so, without the key', async () => {
  const { fetch } = createDomain();
  const opening = openHall({ apiKey: 'wrong-key', localPort: 0, fetch });
  const { message } = await opening.then(
    () => new Error('opened'),
    (error: Error) => error,
  );
  expect(message).toMatch(/key/i);
  expect(message).not.toContain('wrong-key');
  expect(message.split('\n')).toHaveLength(1);
});

test('the page gets sessions, only hosts make the server send, and what is malformed is refused', async () => {
  const { fetch } = createDomain();
  const hall = await openHall({ apiKey: 'right-key', localPort: 0, fetch });
  const api = createApi(hall);
  const get = async (path: string) => {
    const response = await api(new Request(`http://localhost:5173${path}`));
    return { status: response.status, body: await response.json() };
  };
  const notify = async (token: string | undefined, body: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body };
    return (await api(new Request('http://localhost:5173/api/notify', request))).status;
  };
  const message = JSON.stringify({ type: 'notification', data: { title: 'Hello' } });
  const host = await hall.open('host', 'Ana');
  const guest = await hall.open('audience', 'Bo');

  expect(await get('/api/session?as=late&name=%20Bo%20')).toMatchObject({
    status: 200,
    body: { mode: 'daily', userName: 'Bo' },
  });
  expect(await get('/api/session?as=owner')).toMatchObject({ status: 400 });
  expect(await get('/api/secrets')).toMatchObject({ status: 404 });
  expect(await notify(guest.token, message)).toBe(403);
  expect(await notify('forged', message)).toBe(401);
  expect(await notify(host.token, '{"type":"notification","data":{}}')).toBe(400);
  expect(await notify(host.token, 'nonsense')).toBe(400);
});

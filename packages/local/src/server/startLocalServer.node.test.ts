import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { JOIN, openSocket, type RawSocket } from './socketFixture';
import { startLocalServer, type LocalServer } from './startLocalServer';

let server: LocalServer;
const sockets: RawSocket[] = [];

beforeAll(async () => {
  server = await startLocalServer({
    port: 0,
    apiKey: 'secret',
    intervals: { userData: 5, sessionData: 5, joins: 5 },
  });
});

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

afterAll(() => server.close());

async function open(room: string): Promise<RawSocket> {
  const socket = await openSocket(server.url, room);
  sockets.push(socket);
  return socket;
}

async function join(room: string, token?: string): Promise<RawSocket> {
  const socket = await open(room);
  socket.send(token === undefined ? JOIN : { ...JOIN, token });
  return socket;
}

describe('a room over WebSocket', () => {
  it('joins, tells of others, passes messages on, and sees a lost socket as leaving', async () => {
    const ana = await join('hall');
    const { local, room } = await ana.next('joined');
    expect(room.url).toBe(`${server.url}/hall`);
    const ben = await join('hall');
    const joinedBen = await ben.next('joined');
    expect((await ben.next('participants-joined')).participants[0]?.session_id).toBe(
      local.session_id,
    );
    ben.send({ type: 'app-message', data: { text: 'grüße 👋' }, to: local.session_id });
    expect(await ana.next('app-message')).toMatchObject({
      data: { text: 'grüße 👋' },
      fromId: joinedBen.local.session_id,
    });
    ben.close();
    expect(await ana.next('participant-left')).toMatchObject({
      participant: { session_id: joinedBen.local.session_id },
    });
  });

  it('takes REST messages of the same server', async () => {
    const ana = await join('rest');
    await ana.next('joined');
    const response = await fetch(`${server.url}/v1/rooms/rest/send-app-message/`, {
      method: 'POST',
      headers: { authorization: 'Bearer secret' },
      body: '{"data": {"type": "note"}}',
    });
    expect(await response.json()).toEqual({ sent: 'true' });
    expect(await ana.next('app-message')).toMatchObject({ fromId: 'API' });
  });

  it('refuses a forged token with a fatal error, then hangs up', async () => {
    const eve = await join('hall', 'forged.token.here');
    expect((await eve.next('fatal-error')).error.type).toBe('not-allowed');
    expect(await eve.closed).toMatchObject({ code: 1000 });
  });

  it('refuses a path that is no room', async () => {
    const eve = await join('v1/rooms');
    expect((await eve.next('fatal-error')).error.type).toBe('no-room');
  });
});

describe('faults', () => {
  it('reach sockets too, in order', async () => {
    const ana = await join('bad');
    const ben = await join('bad');
    await Promise.all([ana.next('joined'), ben.next('joined')]);
    server.daily.faults.set({ seed: 7, latency: 10, jitter: 20, loss: 0.2, retryAfter: 20 });
    for (let number = 0; number < 20; number += 1) {
      ben.send({ type: 'app-message', data: number, to: '*' });
    }
    const heard: unknown[] = [];
    while (heard.length < 20) heard.push((await ana.next('app-message')).data);
    server.daily.faults.set({ latency: 0, jitter: 0, loss: 0 });
    expect(heard).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });
});

describe('hostile sockets', () => {
  it.each<[string, (eve: RawSocket) => void | Promise<void>, RegExp]>([
    ['no JSON', (eve) => eve.send('{'), /not valid JSON/],
    ['binary', (eve) => eve.send(Buffer.from([1, 2, 3])), /not binary/],
    ['no frame', (eve) => eve.send('{"type":"sudo"}'), /not one of a call machine/],
    [
      'a flood',
      (eve) => {
        eve.send(JOIN);
        for (let index = 0; index < 1500; index += 1) {
          eve.send({ type: 'set-user-name', userName: 'Eve' });
        }
      },
      /More than (100|1000) frames/,
    ],
    [
      'no join first',
      (eve) => eve.send({ type: 'app-message', data: 1, to: '*' }),
      /must be "join"/,
    ],
    [
      'a second join',
      async (eve) => {
        eve.send(JOIN);
        await eve.next('joined');
        eve.send(JOIN);
      },
      /has joined already/,
    ],
  ])('%s: the socket is closed with a reason, nobody else is', async (_name, attack, reason) => {
    const ana = await join('attacked');
    await ana.next('joined');
    const eve = await open('attacked');
    await attack(eve);
    expect((await eve.closed).reason).toMatch(reason);
    const ben = await join('attacked');
    await ben.next('joined');
    ben.send({ type: 'app-message', data: 'still here', to: '*' });
    expect(await ana.next('app-message')).toMatchObject({ data: 'still here' });
  });

  it('a frame above the limit: the socket is closed', async () => {
    const eve = await open('attacked');
    eve.send(JSON.stringify({ type: 'set-user-data', userData: 'x'.repeat(600_000) }));
    expect((await eve.closed).code).toBe(1009);
  });

  it('a huge body: 413', async () => {
    const response = await fetch(`${server.url}/v1/rooms`, {
      method: 'POST',
      headers: { authorization: 'Bearer secret' },
      body: JSON.stringify({ name: 'x'.repeat(2_000_000) }),
    });
    expect(response.status).toBe(413);
  });
});

describe('over HTTP', () => {
  it('serves the call machine to pages of any origin, as a script for a strict function', async () => {
    const response = await fetch(`${server.url}/call-machine/call-machine-object-bundle.js`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    const code = await response.text();
    expect(() => new Function(`"use strict";${code}`)).not.toThrow();
  });

  it('serves it late or not at all where the fault settings say so, until they are used up', async () => {
    server.daily.faults.set({ bundle: { failures: 2, delay: 5 } });
    const path = `${server.url}/call-machine/call-machine-object-bundle.js`;
    const codes: number[] = [];
    for (let index = 0; index < 3; index += 1) codes.push((await fetch(path)).status);
    server.daily.faults.set({ bundle: undefined });
    expect(codes).toEqual([500, 500, 200]);
  });

  it('explains a room to who opens its address', async () => {
    const page = await (await fetch(`${server.url}/town-hall`)).text();
    expect(page).toContain(`${server.url}/call-machine`);
  });

  it.each(['/', '/a/b', '/call-machine/other.js', '/<script>'])(
    'answers %s with 404',
    async (path) => {
      const response = await fetch(`${server.url}${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: 'not-found' });
    },
  );
});

describe('start and stop', () => {
  it('says what to do about a taken port', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startLocalServer({ port })).rejects.toThrow(
      new RegExp(`Port ${port} on 127.0.0.1 is taken .*--port ${port + 1}`),
    );
  });

  it('hangs up on everybody when it closes', async () => {
    const other = await startLocalServer({ port: 0 });
    const ana = await openSocket(other.url, 'r');
    ana.send(JOIN);
    await ana.next('joined');
    await other.close();
    expect(await ana.closed).toEqual({ code: 1000, reason: 'The local Daily was closed.' });
    await expect(fetch(other.url)).rejects.toThrow();
  });
});

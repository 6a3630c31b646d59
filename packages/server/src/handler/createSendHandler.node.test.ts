import { defineMessage } from '@backchannel/core';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLocalCall } from '../../test/localCall';
import { createDailyApi } from '../api/createDailyApi';
import { tokenDirectory } from '../roles/roleDirectory';
import { createSendHandler } from './createSendHandler';
import type { SendHandlerOptions } from './createSendHandler';

const notice = defineMessage('handler-notice', { schema: v.object({ title: v.string() }) });
const buzz = defineMessage<{ n?: number }>('handler-buzz');

let call: Awaited<ReturnType<typeof startLocalCall>>;
let owner: string;
let guest: string;
beforeEach(async () => {
  call = await startLocalCall();
  owner = await call.api.createMeetingToken({ roomName: call.name, isOwner: true });
  guest = await call.api.createMeetingToken({ roomName: call.name });
});
afterEach(() => call.daily.close());

function start(options: Partial<SendHandlerOptions> = {}) {
  const handle = createSendHandler({ api: call.api, allow: [notice, buzz], ...options });
  return async (
    body: unknown,
    { token = owner, ...init }: RequestInit & { token?: string } = {},
  ) => {
    const response = await handle(
      new Request('http://app.localhost/api/send', {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
        headers: {
          'content-type': 'application/json',
          ...(token !== '' && { authorization: `Bearer ${token}` }),
          ...(init.headers as Record<string, string> | undefined),
        },
      }),
    );
    const answer = (response.status === 204 ? {} : await response.json()) as Record<
      string,
      unknown
    >;
    return { status: response.status, headers: response.headers, answer };
  };
}

const message = { type: 'handler-notice', data: { title: 'Doors close' } };

describe('createSendHandler', () => {
  it('sends as the server for an owner, into the room of the token', async () => {
    const ana = await call.join();
    const { status, answer, headers } = await start()(message);
    expect([status, answer]).toEqual([200, { accepted: ['*'], failed: [] }]);
    expect(headers.get('cache-control')).toBe('no-store');
    await expect
      .poll(() => ana.messages)
      .toEqual([{ data: { type: 'handler-notice', title: 'Doors close' }, fromId: 'API' }]);
  });

  it('sends to one', async () => {
    const ana = await call.join();
    const ben = await call.join();
    const send = start();
    await send({ ...message, room: call.name, to: ben.sessionId });
    await send({ type: 'handler-buzz' });
    await expect.poll(() => ben.messages).toHaveLength(2);
    await expect.poll(() => ana.messages).toHaveLength(1);
  });

  it('sends to a role, to everybody for receivers to judge, or by its own directory', async () => {
    const ana = await call.join(
      await call.api.createMeetingToken({ roomName: call.name, userId: 'speaker:1' }),
    );
    const ben = await call.join();
    const broadcast = { role: 'speaker', delivery: 'broadcast' };
    const first = await start()({ type: 'handler-buzz', to: broadcast });
    expect([first.status, first.answer.accepted]).toEqual([200, ['*']]);
    const bare = await start()({ type: 'handler-buzz', to: { role: 'speaker' } });
    expect([bare.status, bare.answer.error]).toEqual([400, 'invalid-request']);
    expect(bare.answer.info).toContain('"delivery": "broadcast"');
    const directory = tokenDirectory(({ userId }) => userId.split(':')[0]);
    const found = await start({ directory })({ type: 'handler-buzz', to: { role: 'speaker' } });
    expect([found.status, found.answer.accepted]).toEqual([200, [ana.sessionId]]);
    await expect.poll(() => ana.messages).toHaveLength(2);
    expect(ben.messages).toMatchObject([{ data: { _: { to: { role: 'speaker' } } } }]);
  });

  it('lets the app decide who may send what', async () => {
    await call.join();
    const send = start({
      authorize: (caller, { type }) => caller.isOwner || type === 'handler-buzz',
    });
    expect((await send({ type: 'handler-buzz' }, { token: guest })).status).toBe(200);
    expect((await send(message, { token: guest })).status).toBe(403);
  });

  it('answers 404 when nobody is in the call', async () => {
    const { status, answer } = await start()(message);
    expect([status, answer.error]).toEqual([404, 'no-call']);
  });
});

describe('what the handler turns away', () => {
  let ana: Awaited<ReturnType<typeof call.join>>;
  beforeEach(async () => {
    ana = await call.join();
  });
  afterEach(expectNothingSent);

  async function expectNothingSent() {
    await call.api.room(call.name).send('end');
    await expect.poll(() => ana.messages).toEqual([{ data: { type: 'end' }, fromId: 'API' }]);
  }

  it('a caller without a token', async () => {
    const { status, answer, headers } = await start()(message, { token: '' });
    expect([status, answer.error]).toEqual([401, 'no-token']);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it('forged, expired and made-up tokens, and the API key itself', async () => {
    const expired = await call.daily.createToken({ room_name: call.name, is_owner: true, exp: 1 });
    const [head, , tail] = owner.split('.');
    const forged = [head, btoa(JSON.stringify({ r: call.name, o: true })), tail].join('.');
    const send = start();
    for (const token of [expired, forged, 'a.b.c', 'hello', '../rooms', call.daily.apiKey]) {
      const { status, answer } = await send(message, { token });
      expect([token, status, answer.error]).toEqual([token, 401, 'invalid-token']);
      expect(String(answer.info)).not.toContain(token);
    }
  });

  it('a guest', async () => {
    const { status, answer } = await start()(message, { token: guest });
    expect([status, answer.error]).toEqual([403, 'not-allowed']);
  });

  it('the owner of another room', async () => {
    await call.daily.createRoom({ name: 'elsewhere' });
    const token = await call.api.createMeetingToken({ roomName: 'elsewhere', isOwner: true });
    const { status, answer } = await start()({ ...message, room: call.name }, { token });
    expect([status, answer.error]).toEqual([403, 'other-room']);
  });

  it('a type that is not listed, also hidden in the data of one that is', async () => {
    const send = start();
    const other = await send({ type: 'you-have-the-floor' });
    expect([other.status, other.answer.error]).toEqual([403, 'type-not-allowed']);
    const hidden = await send({ type: 'handler-buzz', data: { type: 'you-have-the-floor' } });
    expect([hidden.status, hidden.answer.error]).toEqual([400, 'invalid-data']);
  });

  it.each([
    [{ type: 'handler-notice', data: { title: 5 } }, 'invalid-data'],
    [{ type: 'handler-notice', data: 'Doors' }, 'invalid-request'],
    [{ data: { title: 'Doors' } }, 'invalid-request'],
    [{ ...message, type: 'x'.repeat(129) }, 'invalid-request'],
    [{ ...message, to: {} }, 'invalid-request'],
    [{ ...message, to: { userId: 'u', role: 'r' } }, 'invalid-request'],
    [{ ...message, to: { role: 'r', delivery: 'presence' } }, 'invalid-request'],
    [{ ...message, to: { role: 'x'.repeat(41), delivery: 'broadcast' } }, 'invalid-request'],
    [{ ...message, to: { role: 'r', directory: 'everybody' } }, 'invalid-request'],
    [{ ...message, to: Array.from({ length: 101 }, String) }, 'invalid-request'],
    [{ ...message, room: '../meeting-tokens' }, 'invalid-request'],
    [{ ...message, recipient: 's1' }, 'invalid-request'],
    [[message], 'invalid-request'],
    ['{', 'not-json'],
    ['', 'not-json'],
  ])('%j', async (body, code) => {
    const { status, answer } = await start()(body);
    expect([status, answer.error]).toEqual([400, code]);
  });

  it('what is too large, for Daily or for the handler', async () => {
    const send = start();
    const long = await send({ type: 'handler-notice', data: { title: 'x'.repeat(5000) } });
    expect([long.status, long.answer.error]).toEqual([413, 'message-too-large']);
    const huge = await send({ type: 'handler-notice', data: { title: 'x'.repeat(20_000) } });
    expect([huge.status, huge.answer.error]).toEqual([413, 'body-too-large']);
  });

  it('what is not JSON by its own word, which is what a form of another page could send', async () => {
    const { status } = await start()(message, { headers: { 'content-type': 'text/plain' } });
    expect(status).toBe(415);
  });

  it('other methods', async () => {
    const { status, headers } = await start()(undefined, { method: 'GET' });
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('limits', () => {
  it('lets one caller send so often, and says when again', async () => {
    await call.join();
    const send = start({ rateLimit: { requests: 2, perMs: 60_000 } });
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await send(message)).status);
    expect(statuses).toEqual([200, 200, 429]);
    const { headers, answer } = await send(message);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.error).toBe('too-many-requests');
  });

  it('looks a caller up once, and strangers only so often', async () => {
    await call.join();
    let looked = 0;
    const send = start({
      rateLimit: { requests: 100, perMs: 60_000 },
      verifyToken: (token) => {
        looked += 1;
        return call.api.validateToken(token);
      },
    });
    await send(message);
    const made = await Promise.all(
      Array.from({ length: 30 }, (_, index) => send(message, { token: `a.b.${index}` })),
    );
    expect(looked).toBeLessThanOrEqual(10);
    expect(made.every(({ status }) => status === 401 || status === 429)).toBe(true);
    expect((await send(message)).status).toBe(200);
  });
});

describe('pages of other origins', () => {
  const preflight = { method: 'OPTIONS', token: '', headers: { origin: 'https://app.example' } };

  it('get no CORS headers, and are told what to do', async () => {
    const { status, headers, answer } = await start()(undefined, preflight);
    expect([status, answer.error]).toEqual([403, 'origin-not-allowed']);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may call when they are listed', async () => {
    await call.join();
    const send = start({ origins: ['https://app.example'] });
    const asked = await send(undefined, preflight);
    expect(asked.status).toBe(204);
    const { status, headers } = await send(message, { headers: preflight.headers });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://app.example',
    ]);
  });
});

describe('failures of the server itself', () => {
  it("do not show the caller the server's key or what Daily said about it", async () => {
    const seen: unknown[] = [];
    const api = createDailyApi({
      apiKey: 'wrong',
      baseUrl: `${call.daily.origin}/v1`,
      fetch: (request) => call.daily.fetch(request),
    });
    const send = start({
      api,
      verifyToken: (token) => call.api.validateToken(token),
      onError: (error) => seen.push(error),
    });
    const { status, answer } = await send(message);
    expect([status, answer.error]).toEqual([502, 'server-not-allowed']);
    expect(seen).toMatchObject([{ code: 'wrong-key' }]);
  });

  it('are told as little where some recipients were reached', async () => {
    const seen: unknown[] = [];
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const api = createDailyApi({
      apiKey: 'the-key',
      fetch: async (request) => {
        const { recipient } = (await request.json()) as { recipient: string };
        if (recipient === 'a') return Response.json({ sent: 'true' });
        return Response.json({ error: 'authentication-error' }, { status: 401 });
      },
    });
    const send = start({
      api,
      verifyToken: (token) => call.api.validateToken(token),
      onError: (error) => {
        seen.push(error);
        throw new Error('the log is full');
      },
    });
    const { status, answer } = await send({ ...message, to: ['a', 'b'] });
    const info = expect.not.stringContaining('authentication-error') as string;
    const failed = [{ to: 'b', error: 'server-not-allowed', info }];
    expect([status, answer]).toEqual([200, { accepted: ['a'], failed }]);
    expect(seen).toMatchObject([{ code: 'wrong-key' }]);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  it('are reported and answered with 500', async () => {
    const seen: unknown[] = [];
    const broken = new Error('the directory is down');
    const send = start({
      authorize: () => Promise.reject(broken),
      onError: (error) => seen.push(error),
    });
    const { status, answer } = await send(message);
    expect([status, answer.error]).toEqual([500, 'server-error']);
    expect(JSON.stringify(answer)).not.toContain('directory');
    expect(seen).toEqual([broken]);
  });
});

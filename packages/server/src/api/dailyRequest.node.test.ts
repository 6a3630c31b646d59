import { afterEach, describe, expect, it } from 'vitest';
import { startAnsweringServer } from '../../test/answeringServer';
import type { Answer } from '../../test/answeringServer';
import { createDailyApi } from './createDailyApi';
import { DailyApiError } from './dailyApiError';

const apiKey = 'key-that-nobody-may-see';
const sent: Answer = { status: 200, body: { sent: 'true' } };
const tooMany: Answer = {
  status: 429,
  headers: { 'retry-after': '0' },
  body: { error: 'rate-limit-error', info: 'slow down' },
};

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

async function ask(answers: Answer[], options: { maxAttempts?: number; timeout?: number } = {}) {
  const server = await startAnsweringServer(answers);
  close = server.close;
  const room = createDailyApi({ apiKey, baseUrl: server.baseUrl, ...options }).room('town-hall');
  return { room, asked: server.asked };
}

async function failure(promise: Promise<unknown>): Promise<DailyApiError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DailyApiError) return error;
  throw new Error('no DailyApiError', { cause: error });
}

describe('a request to Daily', () => {
  it('is tried again after 429, and the same body is sent again', async () => {
    const { room, asked } = await ask([tooMany, tooMany, sent]);
    await expect(room.send('hello', { n: 1 })).resolves.toEqual({ accepted: ['*'], failed: [] });
    expect(asked).toHaveLength(3);
    expect(asked[2]).toEqual(asked[0]);
  });

  it('is tried again after 5xx, with a back-off of its own', async () => {
    const { room, asked } = await ask([{ status: 503, body: 'busy' }, sent]);
    await room.send('hello');
    expect(asked).toHaveLength(2);
  });

  it('is not tried again after 5xx where a second one would make a second room', async () => {
    const server = await startAnsweringServer([{ status: 502, body: '' }]);
    close = server.close;
    const api = createDailyApi({ apiKey, baseUrl: server.baseUrl });
    expect(await failure(api.createRoom())).toMatchObject({ code: 'server-error', attempts: 1 });
    expect(server.asked).toHaveLength(1);
  });

  it('is given up after the attempts it has', async () => {
    const { room, asked } = await ask([tooMany], { maxAttempts: 3 });
    const error = await failure(room.send('hello'));
    expect(asked).toHaveLength(3);
    expect(error).toMatchObject({
      code: 'rate-limited',
      status: 429,
      error: 'rate-limit-error',
      info: 'slow down',
      attempts: 3,
      request: 'POST /rooms/town-hall/send-app-message',
    });
  });

  it('does not wait long for anybody: a long Retry-After goes to the caller', async () => {
    const { room, asked } = await ask([{ ...tooMany, headers: { 'retry-after': '120' } }]);
    const error = await failure(room.send('hello'));
    expect(asked).toHaveLength(1);
    expect(error.retryAfter).toBe(120_000);
  });

  it.each([
    [401, { error: 'authentication-error', info: undefined }, 'wrong-key'],
    [403, { error: 'forbidden-error', info: undefined }, 'not-allowed'],
    [400, { error: 'invalid-request-error', info: 'missing required field' }, 'invalid-request'],
    [404, { error: 'not-found', info: 'room town-hall not found' }, 'not-found'],
    [
      404,
      {
        error: 'not-found',
        info: 'room town-hall does not seem to be hosting a call currently',
      },
      'no-call',
    ],
  ])('is not tried again after %i %o', async (status, body, code) => {
    const { room, asked } = await ask([{ status, body }]);
    const error = await failure(room.send('hello'));
    expect(asked).toHaveLength(1);
    expect(error).toMatchObject({ code, status, ...body });
    expect(error.message).toContain(body.info ?? body.error);
  });

  it('stops when the caller aborts, also while it waits to try again', async () => {
    const { room, asked } = await ask([{ ...tooMany, headers: { 'retry-after': '20' } }]);
    const controller = new AbortController();
    const sending = room.send('hello', {}, { signal: controller.signal });
    await expect.poll(() => asked.length).toBe(1);
    controller.abort(new Error('changed my mind'));
    await expect(sending).rejects.toThrow('changed my mind');
    expect(asked).toHaveLength(1);
  });

  it('has a time limit and is not tried again after it, since Daily may have carried it out', async () => {
    const { room, asked } = await ask([{ status: 200, body: null }], { timeout: 50 });
    expect(await failure(room.send('hello'))).toMatchObject({ code: 'timeout', attempts: 1 });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [200, '<html>'],
    [401, '<html>Sign in to the proxy'],
    [404, '<html>nginx'],
    [403, ''],
    [302, { sent: 'true' }],
  ])('says so when something else than Daily answers: %i %j', async (status, body) => {
    const { room, asked } = await ask([{ status, body, headers: { location: '/elsewhere' } }]);
    const unexpected = { code: 'unexpected-answer', status };
    expect(await failure(room.send('hello'))).toMatchObject(unexpected);
    expect(asked.map(({ url }) => url)).toEqual(['/v1/rooms/town-hall/send-app-message']);
  });

  it('does not take a page for a word about a token', async () => {
    const server = await startAnsweringServer([{ status: 404, body: '<html>' }]);
    close = server.close;
    const api = createDailyApi({ apiKey, baseUrl: server.baseUrl });
    const error = await failure(api.validateToken('a.b.c'));
    expect(error).toMatchObject({ code: 'unexpected-answer', status: 404 });
    expect(error.message).not.toContain('a.b.c');
  });

  it('has its time limit also where fetch knows none', async () => {
    const api = createDailyApi({ apiKey, timeout: 50, fetch: () => new Promise(() => {}) });
    expect(await failure(api.room('a').send('hello'))).toMatchObject({ code: 'timeout' });
  });

  it('is one of many that one signal stops, without a warning of Node', async () => {
    const warnings: string[] = [];
    const onWarning = ({ name }: Error) => warnings.push(name);
    process.on('warning', onWarning);
    const { room, asked } = await ask([sent]);
    const controller = new AbortController();
    const to = Array.from({ length: 1000 }, (_, index) => `s${index}`);
    const ended = room.send('hello', {}, { to, signal: controller.signal }).then(
      () => 'sent',
      (reason: unknown) => reason,
    );
    await expect.poll(() => asked.length).toBeGreaterThan(1);
    controller.abort('enough');
    expect(await ended).toBe('enough');
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });

  it('says so when nobody answers', async () => {
    const { room } = await ask([sent]);
    await close?.();
    const error = await failure(room.send('hello'));
    expect(error).toMatchObject({ code: 'unreachable', status: undefined });
    expect(error.message).toContain('ECONNREFUSED');
  });
});

describe('the API key', () => {
  it('is in no error, not even when the answer quotes it', async () => {
    const { room } = await ask([{ status: 400, body: { error: 'x', info: `bad key ${apiKey}` } }]);
    const error = await failure(room.send('hello'));
    expect(error.message).toContain('bad key [api key]');
    expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toContain(
      apiKey,
    );
  });

  it('is not in what the API object shows', () => {
    const api = createDailyApi({ apiKey });
    expect(JSON.stringify([api, Object.entries(api), Object.entries(api.room('a'))])).not.toContain(
      apiKey,
    );
  });

  it.each(['', ' ', `${apiKey}\n`, `Bearer ${apiKey}`, 'schlüssel'])(
    'is refused before it gets into a header: %j',
    (wrong) => {
      const make = () => createDailyApi({ apiKey: wrong });
      expect(make).toThrow(TypeError);
      expect(make).not.toThrow(apiKey);
    },
  );
});

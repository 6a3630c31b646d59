import { defineMessage } from '@backchannel/core';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startAnsweringServer } from '../../test/answeringServer';
import { startLocalCall } from '../../test/localCall';
import { createDailyApi } from '../api/createDailyApi';
import { DailyApiError } from '../api/dailyApiError';

const notice = defineMessage('notice', {
  schema: v.object({ title: v.pipe(v.string(), v.minLength(1)) }),
});

let call: Awaited<ReturnType<typeof startLocalCall>>;
beforeEach(async () => {
  call = await startLocalCall();
});
afterEach(() => call.daily.close());

const oldChat = defineMessage('old-chat', {
  schema: v.object({ text: v.string() }),
  wire: {
    match: (raw) => typeof raw === 'object',
    read: ({ body }: { body: string }) => ({ text: body }),
    write: ({ text }) => ({ kind: 'chat', body: text }),
  },
});
const ping = defineMessage('server-ping', {
  wire: { match: (raw) => raw === 'ping', read: () => ({}), write: () => 'ping' },
});

const fromServer = (data: object) => ({ data, fromId: 'API' });

describe('send', () => {
  it('reaches everybody in the call, as plain JSON from the server', async () => {
    const ana = await call.join();
    const ben = await call.join();
    const result = await call.api.room(call.name).send(notice, { title: 'Doors close' });
    expect(result).toEqual({ accepted: ['*'], failed: [] });
    const expected = [fromServer({ type: 'notice', title: 'Doors close' })];
    await expect.poll(() => ana.messages).toEqual(expected);
    await expect.poll(() => ben.messages).toEqual(expected);
  });

  it('carries an id where it is asked to', async () => {
    const ana = await call.join();
    await call.api.room(call.name).send('hello', { n: 1 }, { id: 'once-1' });
    await expect
      .poll(() => ana.messages)
      .toEqual([fromServer({ type: 'hello', n: 1, _: { id: 'once-1' } })]);
  });

  it('goes out in the format of its definition', async () => {
    const ana = await call.join();
    const room = call.api.room(call.name);
    await room.send(oldChat, { text: 'Hello' });
    await room.send(oldChat, { text: 'once' }, { id: 'once-2' });
    await expect
      .poll(() => ana.messages)
      .toEqual([
        fromServer({ kind: 'chat', body: 'Hello' }),
        fromServer({ kind: 'chat', body: 'once', _: { id: 'once-2' } }),
      ]);
  });

  it('reaches one, or several, and nobody else', async () => {
    const ana = await call.join();
    const ben = await call.join();
    const cem = await call.join();
    const room = call.api.room(call.name);
    await room.send('buzz', { n: 1 }, { to: ana.sessionId });
    const both = [ben.sessionId, ana.sessionId, ben.sessionId];
    const result = await room.send('buzz', { n: 2 }, { to: both });
    expect(result).toEqual({ accepted: [ben.sessionId, ana.sessionId], failed: [] });
    await room.send('end');

    const seen = (someone: typeof ana) => someone.messages.map(({ data }) => data);
    const end = { type: 'end' };
    await expect
      .poll(() => [seen(ana), seen(ben), seen(cem)])
      .toEqual([
        [{ type: 'buzz', n: 1 }, { type: 'buzz', n: 2 }, end],
        [{ type: 'buzz', n: 2 }, end],
        [end],
      ]);
  });

  it('finds a user in presence, on all devices', async () => {
    const token = await call.api.createMeetingToken({ roomName: call.name, userId: 'u42' });
    const phone = await call.join(token);
    const laptop = await call.join(token);
    await call.join();
    const room = call.api.room(call.name);
    await expect
      .poll(async () => (await room.presence({ userId: 'u42' })).participants.length)
      .toBe(2);
    const result = await room.send(notice, { title: 'You' }, { to: { userId: 'u42' } });
    expect(new Set(result.accepted)).toEqual(new Set([phone.sessionId, laptop.sessionId]));
    expect(result.presenceAge).toBeGreaterThanOrEqual(15_000);
    await expect.poll(() => phone.messages).toHaveLength(1);
    await expect.poll(() => laptop.messages).toHaveLength(1);
  });

  it('says that a user is not there', async () => {
    await call.join();
    const sending = call.api.room(call.name).send('hello', {}, { to: { userId: 'nobody' } });
    await expect(sending).rejects.toMatchObject({ code: 'unknown-recipient' });
  });

  it('is accepted for a session_id that nobody has, since Daily does not say', async () => {
    const ana = await call.join();
    const room = call.api.room(call.name);
    await expect(room.send('hello', {}, { to: 'gone' })).resolves.toMatchObject({
      accepted: ['gone'],
    });
    await room.send('end');
    await expect.poll(() => ana.messages).toEqual([fromServer({ type: 'end' })]);
  });

  it('sends nothing with a wrong key', async () => {
    const ana = await call.join();
    const stranger = createDailyApi({
      apiKey: 'wrong',
      baseUrl: `${call.daily.origin}/v1`,
      fetch: (request) => call.daily.fetch(request),
    });
    await expect(stranger.room(call.name).send('hello')).rejects.toMatchObject({
      name: 'DailyApiError',
      code: 'wrong-key',
      status: 401,
      error: 'authentication-error',
    });
    await call.api.room(call.name).send('end');
    await expect.poll(() => ana.messages).toEqual([fromServer({ type: 'end' })]);
  });

  it('says that nobody is in the call', async () => {
    await expect(call.api.room(call.name).send('hello')).rejects.toMatchObject({ code: 'no-call' });
  });
});

describe('session data over REST', () => {
  it('merges, deletes one key, and leaves the others alone', async () => {
    await call.join();
    const room = call.api.room(call.name);
    await room.setSessionData({ scene: 'talk', poll: 1 });
    await room.setSessionData({ poll: undefined, stage: ['s1'] });
    await expect(room.sessionData()).resolves.toEqual({ scene: 'talk', stage: ['s1'] });
  });
});

describe('what is not sent at all', () => {
  const asked: string[] = [];
  const api = createDailyApi({
    apiKey: 'k',
    fetch: async (request) => {
      asked.push(request.url);
      return Response.json({ sent: 'true' });
    },
  });
  const room = api.room('town-hall');
  afterEach(expectNothingAsked);

  function expectNothingAsked() {
    expect(asked).toEqual([]);
  }

  it('data that does not fit the definition', async () => {
    await expect(room.send(notice, { title: '' })).rejects.toMatchObject({ code: 'invalid-data' });
  });

  it('more than 4,096 characters of JSON, and it says how many and where', async () => {
    const body = 'x'.repeat(5000);
    await expect(room.send('notice', { title: 'short', body })).rejects.toMatchObject({
      code: 'message-too-large',
      message: expect.stringMatching(/50\d\d characters.*4,?096.*"body" with 5002/) as string,
    });
  });

  it('more than its definition allows', async () => {
    const short = defineMessage<{ text: string }>('server-short', { maxSize: 100 });
    await expect(room.send(short, { text: 'x'.repeat(100) })).rejects.toMatchObject({
      code: 'message-too-large',
      message: expect.stringContaining('its definition allows at most 100') as string,
    });
  });

  it.each(['', 'x'.repeat(129), undefined, null, 7])('what has no type: %j', async (type) => {
    await expect(room.send(type as never)).rejects.toMatchObject({ code: 'invalid-data' });
  });

  it('what a format writes as no object, or what does not fit its schema', async () => {
    await expect(room.send(ping, {})).rejects.toMatchObject({ code: 'wire-failed' });
    const wrong = { text: 7 } as never;
    await expect(room.send(oldChat, wrong)).rejects.toMatchObject({ code: 'invalid-data' });
  });

  it('what JSON cannot hold', async () => {
    await expect(room.send('notice', { n: 1n })).rejects.toMatchObject({
      code: 'not-serializable',
    });
  });

  it.each(['', ' ', 'not an id'])('a message for %j', async (to) => {
    await expect(room.send('hello', {}, { to })).rejects.toMatchObject({
      code: 'unknown-recipient',
    });
  });

  it('a message with an id that receivers would not know', async () => {
    for (const id of ['a b', '', 5 as never]) {
      await expect(room.send('hello', {}, { id })).rejects.toThrow('no message id');
    }
  });

  it('a message for an empty list', async () => {
    await expect(room.send('hello', {}, { to: [] })).resolves.toEqual({ accepted: [], failed: [] });
  });
});

describe('several recipients', () => {
  it('are reported one by one when some fail', async () => {
    const refused = { status: 400, body: { error: 'invalid-request-error', info: 'no' } };
    const server = await startAnsweringServer([{ status: 200, body: { sent: true } }, refused]);
    const room = createDailyApi({ apiKey: 'k', baseUrl: server.baseUrl }).room('town-hall');
    const result = await room.send('hello', {}, { to: ['a', 'b', 'c'] });
    expect(result.accepted).toEqual(['a']);
    expect(result.failed.map(({ to, error }) => [to, error.code])).toEqual([
      ['b', 'invalid-request'],
      ['c', 'invalid-request'],
    ]);
    await server.close();
  });

  it('are one request only when the key is wrong', async () => {
    const server = await startAnsweringServer([{ status: 401, body: { error: 'no' } }]);
    const room = createDailyApi({ apiKey: 'k', baseUrl: server.baseUrl }).room('town-hall');
    const sending = room.send('hello', {}, { to: ['a', 'b', 'c'] });
    await expect(sending).rejects.toBeInstanceOf(DailyApiError);
    expect(server.asked).toHaveLength(1);
    await server.close();
  });
});

import type { TestJoinOptions } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import {
  connect,
  defineRequest,
  inParts,
  requestService,
  type ConnectionOptions,
} from '../../index';
import { observe } from '../../../test/room/observe';

const seatOf = defineRequest('seat-of', {
  schema: v.object({ row: v.number() }),
  answer: v.object({ seat: v.string() }),
});
const lockDoor = defineRequest<{ door: number }, boolean>('lock-door', { from: 'host' });
const story = defineRequest<{ text: string }, string>('story', { maxSize: inParts(60_000) });

const room = roomForEachTest();

async function join(name: string, options: TestJoinOptions & ConnectionOptions = {}) {
  const call = await room.join(name, options);
  const { keys } = options;
  const { connection, events } = observe(call, keys && { keys });
  const requests = connection.use(requestService);
  const codes = () => events.map(({ kind, code }) => `${kind} ${code}`);
  const id = call.participants().local.session_id;
  return { call, codes, connection, events, id, requests };
}

describe('a request', () => {
  it('reaches the one who is asked, and its answer the one who asks', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const cleo = await join('Cleo');
    const asked: unknown[] = [];
    ben.requests.answer(seatOf, async ({ row }, { sender }) => {
      await room.settle();
      return { seat: `${row}B for ${sender.kind === 'participant' ? sender.userName : '?'}` };
    });
    cleo.requests.answer(seatOf, ({ row }) => {
      asked.push(row);
      return { seat: 'none' };
    });
    await expect(ana.requests.request(seatOf, { row: 3 }, { to: ben.id })).resolves.toEqual({
      seat: '3B for Ana',
    });
    expect(asked).toEqual([]);
    expect(ana.connection.snapshot().requests).toMatchObject({ asked: 0 });
    const clean = ['sent ok', 'received ok'];
    expect(ana.codes()).toEqual(clean);
    expect(ben.codes()).toEqual([...clean].reverse());
  });

  it('of a large text comes back large, in parts', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    ben.requests.answer(story, ({ text }) => text.toUpperCase());
    const text = 'once upon a time "there\nwas" '.repeat(400);
    const answer = ana.requests.request(story, { text }, { to: ben.id });
    await expect(answer).resolves.toBe(text.toUpperCase());
  });

  it('goes by another name where the connection says so', async () => {
    const keys = { 'seat-of': 'seat' };
    const ana = await join('Ana', { keys });
    const ben = await join('Ben', { keys });
    const types: unknown[] = [];
    for (const { call } of [ana, ben]) {
      call.on('app-message', ({ data }) => types.push((data as { type: string }).type));
    }
    ben.requests.answer(seatOf, () => ({ seat: '1A' }));
    await ana.requests.request(seatOf, { row: 1 }, { to: ben.id });
    expect(types).toEqual(['seat', 'seat/answer']);
  });

  it('can be answered by who does not use the kit', async () => {
    const ana = await join('Ana');
    const bot = await room.join('Bot');
    bot.on('app-message', ({ data, fromId }) => {
      const { row, _ } = data as { row: number; _: { id: string } };
      bot.sendAppMessage({ type: 'seat-of/answer', re: _.id, answer: { seat: `${row}Z` } }, fromId);
    });
    const to = bot.participants().local.session_id;
    await expect(ana.requests.request(seatOf, { row: 9 }, { to })).resolves.toEqual({ seat: '9Z' });
  });
});

describe('a request fails', () => {
  it('as no-handler where nobody answers it, as timeout where the kit is not', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const wes = await room.join('Wes');
    const stop = ben.requests.answer(seatOf, () => ({ seat: '1A' }));
    stop();
    await expect(ana.requests.request(seatOf, { row: 1 }, { to: ben.id })).rejects.toMatchObject({
      code: 'no-handler',
    });
    const to = wes.participants().local.session_id;
    const asked = ana.requests.request(seatOf, { row: 1 }, { to, timeout: 60 });
    await expect(asked).rejects.toMatchObject({ code: 'timeout', details: { timeout: 60 } });
    expect(ana.codes()).toEqual(expect.arrayContaining(['failed no-handler', 'failed timeout']));
  });

  it('as no-handler also where requests are not in use', async () => {
    const ana = await join('Ana');
    const ben = await room.join('Ben');
    connect(ben);
    const to = ben.participants().local.session_id;
    await expect(ana.requests.request(seatOf, { row: 1 }, { to })).rejects.toMatchObject({
      code: 'no-handler',
    });
  });

  it('as rejected, with a reason only if that is meant for the asker', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const ask = () => ana.requests.request(seatOf, { row: 1 }, { to: ben.id });
    ben.requests.answer(seatOf, (_data, { refuse }) => refuse('The row is full.'));
    await expect(ask()).rejects.toMatchObject({
      code: 'rejected',
      details: { why: 'refused', reason: 'The row is full.' },
    });
    ben.requests.answer(seatOf, () => {
      throw new Error('password is hunter2');
    });
    const seen: string[] = [];
    ana.call.on('app-message', ({ data }) => seen.push(JSON.stringify(data)));
    await expect(ask()).rejects.toMatchObject({ code: 'rejected', details: { why: 'failed' } });
    expect(seen.join()).not.toContain('hunter2');
    expect(ben.codes()).toContain('failed handler-failed');
    ben.requests.answer(seatOf, () => ({ seat: 7 }) as never);
    await expect(ask()).rejects.toMatchObject({ code: 'rejected', details: { why: 'failed' } });
  });

  it('as rejected where the asker may not, or asks in the wrong shape', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const hana = await join('Hana', { owner: true });
    const doors: number[] = [];
    ben.requests.answer(lockDoor, ({ door }) => doors.push(door) > 0);
    await expect(ana.requests.request(lockDoor, { door: 1 }, { to: ben.id })).rejects.toMatchObject(
      { code: 'rejected', details: { why: 'not-host' } },
    );
    await expect(hana.requests.request(lockDoor, { door: 2 }, { to: ben.id })).resolves.toBe(true);
    expect(doors).toEqual([2]);

    ben.requests.answer(seatOf, () => ({ seat: '1A' }));
    const answers: unknown[] = [];
    ana.call.on('app-message', ({ data }) => answers.push(data));
    ana.call.sendAppMessage({ type: 'seat-of', row: 'x', _: { id: 'raw-1', ask: true } }, ben.id);
    await room.settle();
    expect(answers).toEqual([expect.objectContaining({ re: 'raw-1', refused: 'invalid-data' })]);
    expect(ben.codes()).toContain('rejected invalid-data');
  });

  it('as left when the one who is asked leaves, or the asker', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const cleo = await join('Cleo');
    const never = () => new Promise<{ seat: string }>(() => undefined);
    for (const one of [ben, cleo]) one.requests.answer(seatOf, never);
    const ofBen = ana.requests.request(seatOf, { row: 1 }, { to: ben.id });
    const ofCleo = ana.requests.request(seatOf, { row: 1 }, { to: cleo.id });
    await Promise.all([
      expect(ofBen).rejects.toMatchObject({ code: 'left', details: { who: 'asked' } }),
      ben.call.leave(),
    ]);
    await Promise.all([
      expect(ofCleo).rejects.toMatchObject({ code: 'left', details: { who: 'asker' } }),
      ana.call.leave(),
    ]);
  });

  it('as aborted by its signal', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    ben.requests.answer(seatOf, () => new Promise(() => undefined));
    const controller = new AbortController();
    const { signal } = controller;
    const asked = ana.requests.request(seatOf, { row: 1 }, { to: ben.id, signal });
    await room.settle();
    controller.abort();
    await expect(asked).rejects.toMatchObject({ code: 'aborted' });
  });

  it('at once for anybody but one other participant', async () => {
    const ana = await join('Ana');
    for (const to of ['*', 'nobody', ana.id]) {
      await expect(ana.requests.request(seatOf, { row: 1 }, { to })).rejects.toMatchObject({
        code: 'unknown-recipient',
      });
    }
    await ana.call.leave();
    await expect(ana.requests.request(seatOf, { row: 1 }, { to: 'x' })).rejects.toMatchObject({
      code: 'not-joined',
    });
  });
});

describe('an answer', () => {
  it('counts only from the one who was asked, and once', async () => {
    const ana = await join('Ana');
    const ben = await room.join('Ben');
    const eve = await room.join('Eve');
    const asks: string[] = [];
    ben.on('app-message', ({ data, fromId }) => {
      if (fromId === ana.id) asks.push((data as { _: { id: string } })._.id);
    });
    const to = ben.participants().local.session_id;
    const asked = ana.requests.request(seatOf, { row: 1 }, { to });
    await vi.waitFor(() => expect(asks).toHaveLength(1));
    const answer = (seat: string) => ({ type: 'seat-of/answer', re: asks[0], answer: { seat } });
    eve.sendAppMessage(answer('forged'));
    await room.sendAsServer(answer('from the server') as never);
    await room.settle();
    ben.sendAppMessage(answer('right'));
    ben.sendAppMessage(answer('again'));
    await expect(asked).resolves.toEqual({ seat: 'right' });
    await room.settle();
    expect(ana.codes().filter((code) => code === 'rejected not-allowed')).toHaveLength(3);
  });

  it('that does not fit its definition is an error of its own', async () => {
    const ana = await join('Ana');
    const bot = await room.join('Bot');
    bot.on('app-message', ({ data }) => {
      const re = (data as { _: { id: string } })._.id;
      bot.sendAppMessage({ type: 'seat-of/answer', re, answer: { seat: 7 } });
    });
    const to = bot.participants().local.session_id;
    await expect(ana.requests.request(seatOf, { row: 1 }, { to })).rejects.toMatchObject({
      code: 'invalid-data',
    });
  });

  it('is refused as busy above twenty unanswered of one asker', async () => {
    const ben = await join('Ben');
    const eve = await room.join('Eve');
    const refusals: unknown[] = [];
    eve.on('app-message', ({ data }) => refusals.push((data as { refused?: string }).refused));
    ben.requests.answer(seatOf, () => new Promise(() => undefined));
    for (let i = 0; i < 23; i += 1) {
      eve.sendAppMessage({ type: 'seat-of', row: i, _: { id: `ask-${i}`, ask: true } });
    }
    await room.settle();
    expect(refusals).toEqual(['busy', 'busy', 'busy']);
    expect(ben.connection.snapshot().requests).toMatchObject({ unanswered: 20 });
  });

  it('that one who left still waited for keeps nobody else from getting theirs', async () => {
    const ben = await join('Ben');
    const answers: ((answer: { seat: string }) => void)[] = [];
    ben.requests.answer(seatOf, () => new Promise((resolve) => answers.push(resolve)));
    for (let stay = 0; stay < 5; stay += 1) {
      const eve = await room.join('Eve');
      for (let i = 0; i < 20; i += 1) {
        eve.sendAppMessage({ type: 'seat-of', row: i, _: { id: `ask-${i}`, ask: true } });
      }
      await room.settle();
      await eve.leave();
    }
    await room.settle();
    expect(ben.connection.snapshot().requests).toMatchObject({ unanswered: 0 });
    const ana = await join('Ana');
    const asked = ana.requests.request(seatOf, { row: 1 }, { to: ben.id, timeout: Infinity });
    await vi.waitFor(() => expect(answers).toHaveLength(101));
    for (const answer of answers) answer({ seat: '1A' });
    await expect(asked).resolves.toEqual({ seat: '1A' });
  });

  it('that nobody gives is said at most ten times a second', async () => {
    await join('Ben');
    const eve = await room.join('Eve');
    let answers = 0;
    eve.on('app-message', () => (answers += 1));
    for (let i = 0; i < 40; i += 1) {
      eve.sendAppMessage({ type: 'what-ever', _: { id: `ask-${i}`, ask: true } });
    }
    await room.settle();
    expect(answers).toBeGreaterThanOrEqual(10);
    expect(answers).toBeLessThan(40);
  });
});

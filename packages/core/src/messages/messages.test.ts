import { roomForEachTest } from '@backchannel/local/testing/vitest';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { connect, defineMessage, messageService, type MessageInfo } from '../index';
import { observe } from '../../test/room/observe';

const buzz = defineMessage('test-buzz', { schema: v.object({ volume: v.number() }) });
const command = defineMessage<{ on: boolean }>('test-command', { from: 'host' });
const notice = defineMessage<{ title: string }>('test-notice', { from: 'server' });

const room = roomForEachTest();

async function join(name: string, options?: { owner?: boolean; userId?: string }) {
  const call = await room.join(name, options);
  const { connection, events } = observe(call);
  const messages = connection.use(messageService);
  const received: { data: unknown; info: MessageInfo }[] = [];
  const listen = (definition: Parameters<typeof messages.subscribe>[0]) =>
    messages.subscribe(definition, (data, info) => received.push({ data, info }));
  return {
    call,
    connection,
    events,
    listen,
    messages,
    received,
    id: call.participants().local.session_id,
  };
}

describe('messages', () => {
  it('reach the others, typed and with their sender, and never come back', async () => {
    const ana = await join('Ana', { owner: true });
    const ben = await join('Ben');
    ana.listen(buzz);
    ben.listen(buzz);
    const receipt = await ana.messages.send(buzz, { volume: 3 });
    await room.settle();
    expect(ben.received).toHaveLength(1);
    expect(ben.received[0]?.data).toEqual({ volume: 3 });
    expect(ben.received[0]?.info).toMatchObject({
      id: receipt.id,
      to: 'all',
      replayed: false,
      sender: { kind: 'participant', sessionId: ana.id, userName: 'Ana', isHost: true },
    });
    expect(receipt.recipients).toBe(1);
    expect(ana.received).toHaveLength(0);
  });

  it('reach exactly the session ids, roles and users they are addressed to', async () => {
    const ana = await join('Ana', { owner: true });
    const ben = await join('Ben', { userId: 'user-ben' });
    const cleo = await join('Cleo');
    for (const one of [ana, ben, cleo]) one.listen(buzz);
    await room.settle();
    await cleo.messages.send(buzz, { volume: 1 }, { to: ben.id });
    await cleo.messages.send(buzz, { volume: 2 }, { to: [ana.id, ben.id, ana.id] });
    await cleo.messages.send(buzz, { volume: 3 }, { to: { role: 'host' } });
    await cleo.messages.send(buzz, { volume: 4 }, { to: { userId: 'user-ben' } });
    await room.settle();
    const volumes = (one: typeof ana) =>
      one.received.map(({ data }) => (data as { volume: number }).volume);
    expect(volumes(ana)).toEqual([2, 3]);
    expect(volumes(ben)).toEqual([1, 2, 4]);
    expect(ben.received[0]?.info.to).toBe('me');
    expect(ben.received[1]?.info.to).toEqual({ count: 2 });
    const toOneself = { id: expect.any(String) as string, recipients: 0 };
    expect(await cleo.messages.send(buzz, { volume: 5 }, { to: [cleo.id] })).toEqual(toOneself);
    for (const to of [null, {}, 5, { userId: undefined }, { role: '' }, 'nobody'])
      await expect(
        cleo.messages.send(buzz, { volume: 6 }, { to: to as '*' }),
      ).rejects.toMatchObject({
        code: 'unknown-recipient',
        details: { recipient: to },
      });
  });

  it('understand what curl or a plain daily-js app sends, and are plain for them', async () => {
    const ana = await join('Ana');
    const plain = await room.join('Plain');
    const seen: unknown[] = [];
    plain.on('app-message', ({ data }) => seen.push(data));
    ana.listen(buzz);
    plain.sendAppMessage({ type: 'test-buzz', volume: 7 });
    await ana.messages.send(buzz, { volume: 8 });
    await room.settle();
    expect(ana.received.map(({ data }) => data)).toEqual([{ volume: 7 }]);
    expect(ana.received[0]?.info.to).toBe('unknown');
    expect(seen).toEqual([expect.objectContaining({ type: 'test-buzz', volume: 8 })]);
  });

  it('turn away what does not fit, with a reason that an app can observe', async () => {
    const ana = await join('Ana', { owner: true });
    const ben = await join('Ben');
    ben.listen(buzz);
    ana.listen(command);
    ana.call.sendAppMessage({ type: 'test-buzz', volume: 'loud' });
    ben.call.sendAppMessage({ type: 'test-command', on: true });
    ben.call.sendAppMessage('just a string');
    ben.call.sendAppMessage({ no: 'type' });
    await room.settle();
    expect(ben.received).toHaveLength(0);
    expect(ana.received).toHaveLength(0);
    expect(ben.events).toContainEqual(
      expect.objectContaining({
        kind: 'rejected',
        code: 'invalid-data',
        name: 'test-buzz',
        from: ana.id,
      }),
    );
    expect(ana.events).toContainEqual(
      expect.objectContaining({
        kind: 'rejected',
        code: 'not-host',
        name: 'test-command',
        from: ben.id,
      }),
    );
    expect(JSON.stringify(ben.events)).not.toContain('loud');
  });

  it('from the server count as the server’s, and only they', async () => {
    const ana = await join('Ana', { owner: true });
    const ben = await join('Ben');
    ben.listen(notice);
    await room.sendAsServer({ type: 'test-notice', title: 'Doors close' });
    ana.call.sendAppMessage({ type: 'test-notice', title: 'Forged' });
    await room.settle();
    expect(ben.received.map(({ data }) => data)).toEqual([{ title: 'Doors close' }]);
    expect(ben.received[0]?.info.sender).toEqual({ kind: 'server' });
    expect(ben.events).toContainEqual(expect.objectContaining({ code: 'not-from-server' }));
  });

  it('refuse to be sent too large, before join, to nobody, under an id that is none, or in the wrong shape', async () => {
    const ana = await join('Ana');
    const outside = connect(room.createCall()).use(messageService);
    const tooLarge = ana.messages.send(defineMessage<{ text: string }>('test-text'), {
      text: 'x'.repeat(5_000),
    });
    await expect(tooLarge).rejects.toMatchObject({
      code: 'message-too-large',
      details: { limit: 4096 },
    });
    await expect(outside.send(buzz, { volume: 1 })).rejects.toMatchObject({ code: 'not-joined' });
    await expect(ana.messages.send(buzz, { volume: 1 }, { to: 'nope' })).rejects.toMatchObject({
      code: 'unknown-recipient',
    });
    await expect(ana.messages.send(buzz, { volume: 1 }, { id: 'a b' })).rejects.toMatchObject({
      code: 'invalid-data',
      details: { id: 'a b' },
    });
    await expect(ana.messages.send(buzz, { volume: 'x' } as never)).rejects.toMatchObject({
      code: 'invalid-data',
    });
  });

  it('count once, replay to those who subscribe later, and survive a throwing handler', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    ben.messages.subscribe(buzz, () => {
      throw new Error('in the app');
    });
    ben.listen(buzz);
    await ana.messages.send(buzz, { volume: 1 }, { id: 'same' });
    await ana.messages.send(buzz, { volume: 2 }, { id: 'same' });
    await room.settle();
    expect(ben.received.map(({ data }) => data)).toEqual([{ volume: 1 }]);
    expect(ben.events.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['handler-failed', 'duplicate']),
    );
    const late: MessageInfo[] = [];
    ben.messages.subscribe(buzz, (_data, info) => late.push(info), { replay: true });
    expect(late).toEqual([expect.objectContaining({ id: 'same', replayed: true })]);
  });

  it('that came before a feature was mounted are replayed to it, since the connection was made', async () => {
    const ana = await room.join('Ana', { owner: true });
    const ben = await room.join('Ben');
    const connection = connect(ben);
    ana.sendAppMessage({ type: 'test-command', on: true });
    await room.settle();
    await ana.leave();
    await room.settle();
    const late: [unknown, MessageInfo][] = [];
    connection
      .use(messageService)
      .subscribe(command, (data, info) => late.push([data, info]), { replay: true });
    expect(late).toEqual([[{ on: true }, expect.objectContaining({ replayed: true })]]);
  });

  it('survive a flood: what is over 200 at once is turned away and reported', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    ben.listen(buzz);
    for (let i = 0; i < 600; i += 1) ana.call.sendAppMessage({ type: 'test-buzz', volume: i });
    await room.settle();
    expect(ben.received.length).toBeGreaterThanOrEqual(200);
    expect(ben.received.length).toBeLessThan(600);
    expect(ben.events.filter(({ code }) => code === 'flood')).toHaveLength(
      600 - ben.received.length,
    );
  });
});

import { roomForEachTest } from '@backchannel/local/testing/vitest';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defineMessage, messageService, type ConnectionOptions, type MessageInfo } from '../index';
import { observe } from '../../test/room/observe';

interface Line {
  text: string;
}
interface PrebuiltChat {
  event: 'chat-msg';
  message: string;
  name: string;
  room: string;
  date: string;
}
interface OldChat {
  kind: 'chat';
  body: string;
}

const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null;

const prebuilt = defineMessage<Line>('wire-prebuilt', {
  wire: {
    match: (raw) => isObject(raw) && raw.event === 'chat-msg' && typeof raw.message === 'string',
    read: ({ message }: PrebuiltChat) => ({ text: message }),
    write: ({ text }): PrebuiltChat => ({
      event: 'chat-msg',
      message: text,
      name: 'Ana',
      room: 'main-room',
      date: '2026-01-01T00:00:00Z',
    }),
  },
});
const old = defineMessage('wire-old', {
  schema: v.object({ text: v.pipe(v.string(), v.maxLength(20)) }),
  wire: {
    match: (raw) => isObject(raw) && raw.kind === 'chat',
    read: ({ body }: OldChat) => ({ text: body }),
    write: ({ text }): OldChat => ({ kind: 'chat', body: text }),
  },
});
const plain = defineMessage<Line>('wire-plain');
const ping = defineMessage('wire-ping', {
  wire: { match: (raw) => raw === 'ping', read: () => ({}), write: () => 'ping' },
});
const broken = defineMessage<Line>('wire-broken', {
  wire: {
    match: (raw) => {
      if (isObject(raw) && raw.trap === 'match') throw new Error('in match');
      return isObject(raw) && 'trap' in raw;
    },
    read: () => {
      throw new Error('in read');
    },
    write: () => {
      throw new Error('in write');
    },
  },
});

const room = roomForEachTest();

async function join(name: string, options: ConnectionOptions = {}) {
  const call = await room.join(name);
  const { connection, events } = observe(call, options);
  const messages = connection.use(messageService);
  const heard: [type: string, data: unknown, info: MessageInfo][] = [];
  const listen = (definition: Parameters<typeof messages.subscribe>[0], replay = false) =>
    messages.subscribe(definition, (data, info) => heard.push([definition.type, data, info]), {
      replay,
    });
  return { call, connection, events, heard, listen, messages };
}

async function joinPlain(name: string) {
  const call = await room.join(name);
  const heard: unknown[] = [];
  call.on('app-message', ({ data }) => heard.push(data));
  return { call, heard };
}

const told = ({ heard }: { heard: [string, unknown, MessageInfo][] }) =>
  heard.map(([type, data]) => [type, data]);

describe('a definition with a wire of its own', () => {
  it('reads the formats of others beside the plain one, each only its own', async () => {
    const ana = await join('Ana');
    const wes = await joinPlain('Wes');
    for (const definition of [prebuilt, old, plain, ping]) ana.listen(definition);
    wes.call.sendAppMessage({ event: 'chat-msg', message: 'from Prebuilt', name: 'Wes' });
    wes.call.sendAppMessage({ kind: 'chat', body: 'from the old app' });
    wes.call.sendAppMessage({ type: 'wire-plain', text: 'from curl' });
    wes.call.sendAppMessage('ping');
    wes.call.sendAppMessage({ type: 'wire-old', text: 'plain under the name of a format' });
    wes.call.sendAppMessage({ what: 'is this' });
    await room.settle();
    expect(told(ana)).toEqual([
      ['wire-prebuilt', { text: 'from Prebuilt' }],
      ['wire-old', { text: 'from the old app' }],
      ['wire-plain', { text: 'from curl' }],
      ['wire-ping', {}],
    ]);
    expect(ana.heard[0]?.[2]).toMatchObject({
      to: 'unknown',
      sender: { kind: 'participant', userName: 'Wes' },
    });
    expect(ana.events.filter(({ kind }) => kind === 'rejected')).toEqual([]);
  });

  it('writes what those others read, with the kit’s id beside it', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const wes = await joinPlain('Wes');
    ben.listen(prebuilt);
    ben.listen(old);
    const { id } = await ana.messages.send(prebuilt, { text: 'Hello' });
    await ana.messages.send(old, { text: 'Hi' });
    await ana.messages.send(plain, { text: 'Hey' });
    await ana.messages.send(ping, {});
    await room.settle();
    expect(wes.heard).toEqual([
      expect.objectContaining({ event: 'chat-msg', message: 'Hello', _: { id, to: 'all' } }),
      { kind: 'chat', body: 'Hi', _: expect.anything() as unknown },
      { type: 'wire-plain', text: 'Hey', _: expect.anything() as unknown },
      'ping',
    ]);
    expect(told(ben)).toEqual([
      ['wire-prebuilt', { text: 'Hello' }],
      ['wire-old', { text: 'Hi' }],
    ]);
    expect(ben.heard[0]?.[2]).toMatchObject({ id, to: 'all' });
  });

  it('is checked by its schema both ways, and echoed as the others hear it', async () => {
    const ana = await join('Ana');
    const wes = await joinPlain('Wes');
    ana.listen(old);
    wes.call.sendAppMessage({ kind: 'chat', body: 7 });
    wes.call.sendAppMessage({ kind: 'chat', body: 'x'.repeat(21) });
    await expect(ana.messages.send(old, { text: 'x'.repeat(21) })).rejects.toMatchObject({
      code: 'invalid-data',
    });
    await ana.messages.send(old, { text: 'short' }, { includeSelf: true });
    await room.settle();
    expect(told(ana)).toEqual([['wire-old', { text: 'short' }]]);
    expect(ana.heard[0]?.[2].sender).toMatchObject({ kind: 'self' });
    const rejected = ana.events.filter(({ kind }) => kind === 'rejected');
    expect(rejected.map(({ code, name }) => [code, name])).toEqual([
      ['invalid-data', 'wire-old'],
      ['invalid-data', 'wire-old'],
    ]);
    expect(wes.heard).toHaveLength(1);
  });

  it('whose code throws is reported and stops nobody', async () => {
    const ana = await join('Ana');
    const wes = await joinPlain('Wes');
    const appHeard: unknown[] = [];
    ana.listen(broken);
    ana.listen(plain);
    ana.call.on('app-message', ({ data }) => appHeard.push(data));
    for (let i = 0; i < 5; i += 1) wes.call.sendAppMessage({ trap: 'match', n: i });
    wes.call.sendAppMessage({ trap: 'read' });
    wes.call.sendAppMessage({ type: 'wire-plain', text: 'still here' });
    await room.settle();
    await expect(ana.messages.send(broken, { text: 'x' })).rejects.toMatchObject({
      code: 'wire-failed',
    });
    expect(told(ana)).toEqual([['wire-plain', { text: 'still here' }]]);
    expect(appHeard).toHaveLength(7);
    const details = ana.events
      .filter(({ kind, code }) => kind === 'rejected' && code === 'wire-failed')
      .map(({ detail }) => detail);
    expect(details.filter((detail) => detail.includes('in match'))).toHaveLength(1);
    expect(details.filter((detail) => detail.includes('in read'))).toHaveLength(1);
  });

  it('is replayed too, from messages that nobody knew when they came', async () => {
    const ana = await join('Ana');
    const wes = await joinPlain('Wes');
    wes.call.sendAppMessage({ kind: 'chat', body: 'early' });
    await room.settle();
    ana.listen(old, true);
    expect(told(ana)).toEqual([['wire-old', { text: 'early' }]]);
    expect(ana.heard[0]?.[2]).toMatchObject({ replayed: true, sender: { userName: 'Wes' } });
    expect(ana.events.filter(({ kind }) => kind === 'replayed')).toHaveLength(1);
  });

  it('clashes with a plain definition of the same name', () => {
    expect(() => defineMessage<Line>('wire-old')).toThrow(
      expect.objectContaining({ code: 'definition-clash' }),
    );
  });
});

describe('types that are renamed for a connection', () => {
  it('go by their other name on the wire, both ways', async () => {
    const keys = { 'wire-plain': 'line' };
    const ana = await join('Ana', { keys });
    const ben = await join('Ben', { keys });
    const wes = await joinPlain('Wes');
    ben.listen(plain);
    await ana.messages.send(plain, { text: 'renamed' });
    wes.call.sendAppMessage({ type: 'line', text: 'by the other name' });
    wes.call.sendAppMessage({ type: 'wire-plain', text: 'by the old name' });
    await room.settle();
    expect(wes.heard).toEqual([expect.objectContaining({ type: 'line', text: 'renamed' })]);
    expect(told(ben)).toEqual([
      ['wire-plain', { text: 'renamed' }],
      ['wire-plain', { text: 'by the other name' }],
    ]);
    const received = ben.events.filter(({ kind }) => kind === 'received');
    expect(received[0]).toMatchObject({ name: 'wire-plain' });
  });
});

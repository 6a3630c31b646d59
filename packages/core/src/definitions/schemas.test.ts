import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  defineMessage,
  defineParticipantValue,
  defineRequest,
  messageService,
  participantValuesService,
  requestService,
} from '../index';
import type { MessageDefinition } from '../index';
import { observe } from '../../test/room/observe';

/* The same message three times: a question with a time, which is sent as text and read as a Date. */
interface Sent {
  text: string;
  at: string;
}
interface Read {
  text: string;
  at: Date;
}

const withZod = defineMessage('schema-zod', {
  schema: z.object({ text: z.string().min(1), at: z.iso.datetime().pipe(z.coerce.date()) }),
});
const withValibot = defineMessage('schema-valibot', {
  schema: v.object({
    text: v.pipe(v.string(), v.minLength(1)),
    at: v.pipe(v.string(), v.isoTimestamp(), v.toDate()),
  }),
});
const withArktype = defineMessage('schema-arktype', {
  schema: type({ text: 'string > 0', at: 'string.date.iso.parse' }),
});
const all: [vendor: string, MessageDefinition<Read, Sent>][] = [
  ['zod', withZod],
  ['valibot', withValibot],
  ['arktype', withArktype],
];

const seatOf = defineRequest('schema-seat', {
  schema: z.object({ row: z.number() }),
  answer: type({ seat: 'string' }),
});

/* No date survives JSON. */
const since = defineMessage('schema-since', { schema: z.object({ at: z.date() }) });
const sinceValue = defineParticipantValue('schema-since-value', {
  schema: z.date().nullable(),
  initial: null,
});
const sinceWhen = defineRequest('schema-since-when', { answer: z.date() });

const room = roomForEachTest();

async function join(name: string) {
  const call = await room.join(name);
  const { connection, events } = observe(call);
  return { call, connection, events, messages: connection.use(messageService) };
}

describe.each(all)('a message with a schema of %s', (vendor, definition) => {
  const at = '2026-01-02T03:04:05.000Z';

  it('is sent as what goes into the schema and read as what comes out of it', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const wes = await room.join('Wes');
    const onWire: unknown[] = [];
    const read: Read[] = [];
    wes.on('app-message', ({ data }) => onWire.push(data));
    ben.messages.subscribe(definition, (data) => read.push(data));
    await ana.messages.send(definition, { text: 'Why?', at });
    await room.settle();
    expect(onWire).toEqual([expect.objectContaining({ text: 'Why?', at })]);
    expect(read).toEqual([{ text: 'Why?', at: new Date(at) }]);
  });

  it('is refused on sending and turned away on arrival', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const read: Read[] = [];
    ben.messages.subscribe(definition, (data) => read.push(data));
    for (const wrong of [
      { text: '', at },
      { text: 'Why?', at: 'yesterday' },
    ]) {
      await expect(ana.messages.send(definition, wrong)).rejects.toMatchObject({
        code: 'invalid-data',
        message: expect.stringContaining(wrong.text === '' ? 'text' : 'at') as string,
      });
      ana.call.sendAppMessage({ type: `schema-${vendor}`, ...wrong });
    }
    await room.settle();
    expect(read).toEqual([]);
    const rejected = ben.events.filter(({ code }) => code === 'invalid-data');
    expect(rejected.map(({ name }) => name)).toEqual([`schema-${vendor}`, `schema-${vendor}`]);
    expect(JSON.stringify(rejected)).not.toContain('yesterday');
  });
});

describe('definitions with schemas', () => {
  it('refuse what fits here and would arrive as something else', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const now = new Date();
    const refused = { code: 'invalid-data', message: expect.stringMatching(/date/) as string };
    const sent = ana.messages.send(since, { at: now });
    await expect(sent).rejects.toMatchObject(refused);
    const { set } = ana.connection.use(participantValuesService);
    await expect(set(sinceValue, now)).rejects.toMatchObject(refused);
    ben.connection.use(requestService).answer(sinceWhen, () => now);
    const to = ben.call.participants().local.session_id;
    const asked = ana.connection.use(requestService).request(sinceWhen, {}, { to });
    await expect(asked).rejects.toMatchObject({ code: 'rejected', details: { why: 'failed' } });
  });

  it('clash when the same type is defined with another library, or without', () => {
    const other = () => defineMessage('schema-zod', { schema: v.object({ text: v.string() }) });
    expect(other).toThrow(expect.objectContaining({ code: 'definition-clash' }));
    expect(() => defineMessage('schema-zod')).toThrow('"schema-zod" is defined twice');
    expect(() => defineMessage('schema-seat', { from: 'host' })).toThrow('defined twice');
    expect(() => defineMessage('schema-seat/answer')).toThrow('defined twice');
    defineRequest('schema-lift', { answer: v.string() });
    expect(() => defineRequest('schema-lift')).toThrow('defined twice');
    expect(() => defineMessage('schema-lift')).toThrow('defined twice');
  });

  it('have a type that receivers read', () => {
    for (const name of ['', 'x'.repeat(129)])
      expect(() => defineMessage(name)).toThrow(/1 to 128 characters/);
  });

  it('may differ between ask and answer', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    ben.connection.use(requestService).answer(seatOf, ({ row }) => ({ seat: `${row}A` }));
    const to = ben.call.participants().local.session_id;
    const { request } = ana.connection.use(requestService);
    await expect(request(seatOf, { row: 4 }, { to })).resolves.toEqual({ seat: '4A' });
    await expect(request(seatOf, { row: 'x' } as never, { to })).rejects.toMatchObject({
      code: 'invalid-data',
    });
  });
});

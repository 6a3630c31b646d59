import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import { defineMessage, inParts, messageService, type MessageDefinition } from '../../index';
import { packText, unpackText } from './pack';
import { splitMessage } from './splitMessage';
import { observe } from '../../../test/room/observe';

interface Document {
  text: string;
}
const long: MessageDefinition<Document> = defineMessage('parts-long', {
  maxSize: inParts(256_000),
});
const short = defineMessage<Document>('parts-short', { maxSize: 200 });

const room = roomForEachTest();

async function join(name: string) {
  const call = await room.join(name);
  const { connection, events } = observe(call);
  const messages = connection.use(messageService);
  const texts: string[] = [];
  messages.subscribe(long, ({ text }) => texts.push(text));
  return { call, events, messages, texts };
}

const AWKWARD = { quotes: '"', newlines: '\n', controls: '\u0001', emoji: '😀', letters: 'x' };

describe('messages in parts', () => {
  it.each(Object.entries(AWKWARD))(
    'fit Daily’s limit with %s in them, and join to the same',
    (_, c) => {
      const wire = { type: 'parts-long', text: c.repeat(10_000), _: { id: 'abc' } };
      const parts = splitMessage(packText(JSON.stringify(wire)), 'parts-long', 'abc', 4_096);
      for (const part of parts) expect(JSON.stringify(part).length).toBeLessThanOrEqual(4_096);
      const texts = parts.map((part) => (part._ as { text: string }).text);
      expect(JSON.parse(unpackText(texts.join('')))).toEqual(wire);
      expect(texts.filter((text) => /[\uD800-\uDBFF]$/.test(text))).toEqual([]);
    },
  );

  it('arrive whole, once, also for the raw form', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const raw: unknown[] = [];
    ben.messages.onRaw(({ data }) => raw.push(data));
    const text = 'line "1"\n😀'.repeat(1_000);
    await ana.messages.send(long, { text });
    await room.settle();
    expect(ben.texts).toEqual([text]);
    expect(raw).toEqual([expect.objectContaining({ type: 'parts-long', text })]);
  });

  it('are refused above their definition’s size, with the numbers', async () => {
    const ana = await join('Ana');
    await expect(ana.messages.send(short, { text: 'x'.repeat(300) })).rejects.toMatchObject({
      code: 'message-too-large',
      details: { limit: 200 },
    });
    await expect(ana.messages.send(long, { text: 'x'.repeat(260_000) })).rejects.toMatchObject({
      code: 'message-too-large',
    });
  });

  it('stop when the call is left or the caller aborts', async () => {
    const ana = await join('Ana');
    const signal = { aborted: false };
    const aborted = ana.messages.send(long, { text: 'x'.repeat(20_000) }, { signal });
    signal.aborted = true;
    await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
    const left = ana.messages.send(long, { text: 'x'.repeat(20_000) });
    await Promise.all([expect(left).rejects.toMatchObject({ code: 'left' }), ana.call.leave()]);
  });

  it('of a hostile sender are given up with a reason and push nobody else out', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const eve = await room.join('Eve');
    const part = (id: string, at: number, of: number) =>
      eve.sendAppMessage({ type: 'parts-long', _: { id, part: [at, of], text: 'x' } });
    part('bad', 7, 3);
    part('huge', 0, 65);
    for (let i = 0; i < 6; i += 1) part(`begun-${i}`, 0, 2);
    const text = 'y'.repeat(6_000);
    await ana.messages.send(long, { text });
    await room.settle();
    expect(ben.texts).toEqual([text]);
    const reasons = ben.events
      .filter(({ code }) => code === 'incomplete')
      .map(({ detail }) => detail);
    expect(reasons).toHaveLength(4);
    expect(reasons.join()).toMatch(/malformed.*malformed.*too many messages at once/s);
  });
});

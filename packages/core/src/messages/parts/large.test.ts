import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it, vi } from 'vitest';
import { defineMessage, inParts, messageService, type MessageDefinition } from '../../index';
import { observe } from '../../../test/room/observe';

interface Document {
  text: string;
}
const large: MessageDefinition<Document> = defineMessage('large-document', {
  maxSize: inParts(256_000),
});

const room = roomForEachTest();

async function join(name: string) {
  const call = await room.join(name);
  const { connection, events } = observe(call);
  const messages = connection.use(messageService);
  const texts: string[] = [];
  messages.subscribe(large, ({ text }) => texts.push(text));
  const rejected = () => events.filter(({ kind }) => kind === 'rejected');
  return { call, messages, rejected, texts };
}

const KB_64 = 65_536;
const AWKWARD = { quotes: '"', newlines: '\n', 'U+0001': '\u0001', emoji: '😀' };

describe('a message of 64 kB', () => {
  it.each(Object.entries(AWKWARD))(
    'of %s arrives whole, in parts of at most 4,096 characters',
    async (_name, character) => {
      const ana = await join('Ana');
      const ben = await join('Ben');
      const wes = await room.join('Wes');
      const sizes: number[] = [];
      const cut: string[] = [];
      wes.on('app-message', ({ data }) => {
        const { _ } = data as { _: { text: string } };
        sizes.push(JSON.stringify(data).length);
        if (/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/.test(_.text)) cut.push(_.text.slice(-3));
      });
      const text = character.repeat(KB_64);
      await ana.messages.send(large, { text });
      await vi.waitFor(() => expect(ben.texts).toHaveLength(1));
      expect(ben.texts[0] === text).toBe(true);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(4_096);
      expect(sizes.length).toBeLessThanOrEqual(64);
      expect(cut).toEqual([]);
      expect(ben.rejected()).toEqual([]);
    },
    20_000,
  );
});

describe('large messages', () => {
  it('sent at once all arrive: they go one after the other, 30 parts a second together', async () => {
    const ana = await join('Ana');
    const ben = await join('Ben');
    const texts = Array.from({ length: 7 }, (_, n) => String(n).repeat(6_000));
    await Promise.all(texts.map((text) => ana.messages.send(large, { text })));
    await room.settle();
    expect(ben.texts).toEqual(texts);
    expect(ben.rejected()).toEqual([]);
  });

  it('stop on leave: not one part more goes out, also of those that wait their turn', async () => {
    const ana = await join('Ana');
    const ben = await room.join('Ben');
    const parts: unknown[] = [];
    ben.on('app-message', ({ data }) => parts.push(data));
    const sent = Promise.allSettled(
      ['a', 'b'].map((letter) => ana.messages.send(large, { text: letter.repeat(60_000) })),
    );
    await vi.waitFor(() => expect(parts.length).toBeGreaterThan(1));
    await ana.call.leave();
    expect(await sent).toEqual([
      expect.objectContaining({ reason: expect.objectContaining({ code: 'left' }) as unknown }),
      expect.objectContaining({ reason: expect.objectContaining({ code: 'left' }) as unknown }),
    ]);
    await room.settle();
    const seen = parts.length;
    await ana.call.join(await room.joinOptions('Ana'));
    await room.settle();
    expect(parts).toHaveLength(seen);
    expect(seen).toBeLessThan(30);
  });

  it('of a flooding sender are dropped and told of once a second', async () => {
    const ben = await join('Ben');
    const eve = await room.join('Eve');
    for (let i = 0; i < 300; i += 1) {
      eve.sendAppMessage({ type: 'x', _: { id: `m${i >> 6}`, part: [i & 63, 64], text: 'x' } });
    }
    await room.settle();
    const floods = ben.rejected().filter(({ code }) => code === 'flood');
    expect(floods.length).toBeGreaterThanOrEqual(1);
    expect(floods.length).toBeLessThan(10);
  });

  it('whose parts join to nonsense, or to a part, are turned away', async () => {
    const ben = await join('Ben');
    const eve = await room.join('Eve');
    const raw: unknown[] = [];
    ben.messages.onRaw(({ data }) => raw.push(data));
    const nested = JSON.stringify({ type: 'x', _: { id: 'y', part: [0, 2], text: '' } });
    for (const [id, text] of [
      ['nonsense', '{{{{'],
      ['nested', nested],
    ] as const) {
      eve.sendAppMessage({ type: 'x', _: { id, part: [0, 2], text: text.slice(0, 2) } });
      eve.sendAppMessage({ type: 'x', _: { id, part: [1, 2], text: text.slice(2) } });
    }
    await room.settle();
    expect(raw).toEqual([]);
    expect(ben.rejected().map(({ code, id }) => `${code} ${id}`)).toEqual([
      'incomplete nonsense',
      'incomplete nested',
    ]);
  });
});

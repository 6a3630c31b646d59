import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import {
  coalesce,
  defineMessage,
  dropOldest,
  messageService,
  refuseExcess,
  type MessageDefinition,
} from '../../index';
import { observe } from '../../../test/room/observe';

interface Tick {
  n: number;
}
const cursor: MessageDefinition<Tick> = defineMessage('limit-cursor', {
  rateLimit: coalesce({ limit: 2, per: 150 }),
});
const ticker: MessageDefinition<Tick> = defineMessage('limit-ticker', {
  rateLimit: dropOldest({ limit: 2, per: 150 }),
});
const slider: MessageDefinition<Tick> = defineMessage('limit-slider', {
  rateLimit: coalesce({ limit: 2, per: 60_000 }),
});
const question: MessageDefinition<Tick> = defineMessage('limit-question', {
  rateLimit: refuseExcess({ limit: 2, per: 60_000 }),
});

const room = roomForEachTest();

async function setUp() {
  const ana = await room.join('Ana');
  const { connection, events } = observe(ana);
  const { send } = connection.use(messageService);
  const hear = async (name: string) => {
    const call = await room.join(name);
    const heard: number[] = [];
    call.on('app-message', ({ data }) => heard.push((data as Tick).n));
    return { heard, id: call.participants().local.session_id };
  };
  const throttled = () => events.filter(({ kind }) => kind === 'throttled');
  return { ana, connection, hear, send, throttled };
}

describe('a rate limit', () => {
  it('coalesce: sends the newest of those that wait, and the others end with its receipt', async () => {
    const { hear, send, throttled } = await setUp();
    const ben = await hear('Ben');
    const receipts = await Promise.all([1, 2, 3, 4, 5].map((n) => send(cursor, { n })));
    await room.settle();
    expect(ben.heard).toEqual([1, 2, 5]);
    expect(new Set(receipts.slice(2).map(({ id }) => id)).size).toBe(1);
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(3);
    expect(throttled()).toHaveLength(2);
    expect(throttled()[0]).toMatchObject({ code: 'throttled', name: 'limit-cursor' });
  });

  it('coalesce: never replaces a message by one for somebody else', async () => {
    const { hear, send } = await setUp();
    const ben = await hear('Ben');
    const cleo = await hear('Cleo');
    await Promise.all(
      [1, 2, 3, 4].flatMap((n) => [
        send(cursor, { n }, { to: ben.id }),
        send(cursor, { n: n + 10 }, { to: cleo.id }),
      ]),
    );
    await room.settle();
    expect(ben.heard).toEqual([1, 4]);
    expect(cleo.heard).toEqual([11, 14]);
  });

  it('drop oldest: lets as many wait as its limit, and rejects the oldest for one more', async () => {
    const { hear, send, throttled } = await setUp();
    const ben = await hear('Ben');
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => send(ticker, { n })));
    await room.settle();
    expect(ben.heard).toEqual([1, 2, 4, 5]);
    expect(results[2]).toMatchObject({
      reason: { code: 'throttled', details: { limit: 2, per: 150 } },
    });
    expect(throttled()).toHaveLength(1);
  });

  it('refuse: rejects what is beyond it, at once', async () => {
    const { hear, send } = await setUp();
    const ben = await hear('Ben');
    await send(question, { n: 1 });
    await send(question, { n: 2 });
    await expect(send(question, { n: 3 })).rejects.toMatchObject({ code: 'throttled' });
    await room.settle();
    expect(ben.heard).toEqual([1, 2]);
  });

  it('ends with the stay: what waits is rejected and never sent', async () => {
    const { ana, connection, send } = await setUp();
    const waiting = Promise.allSettled([1, 2, 3, 4].map((n) => send(slider, { n })));
    await Promise.resolve();
    await ana.leave();
    const results = await waiting;
    expect(results.slice(2)).toEqual([
      expect.objectContaining({ reason: expect.objectContaining({ code: 'left' }) as unknown }),
      expect.objectContaining({ reason: expect.objectContaining({ code: 'left' }) as unknown }),
    ]);
    expect(connection.snapshot()['rate-limits']).toEqual({ waiting: 0 });
  });

  it('is refused where it makes no sense, and belongs to the terms of a definition', () => {
    expect(() => coalesce({ limit: 0, per: 100 })).toThrow(
      expect.objectContaining({ code: 'invalid-data' }),
    );
    expect(() => dropOldest({ limit: 1, per: Number.NaN })).toThrow('no rate limit');
    expect(() =>
      defineMessage('limit-cursor', { rateLimit: dropOldest({ limit: 2, per: 150 }) }),
    ).toThrow(expect.objectContaining({ code: 'definition-clash' }));
  });
});

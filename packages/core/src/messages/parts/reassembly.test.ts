import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessagePart } from './part';
import { PART_LIMITS } from './part';
import { createReassembly } from './reassembly';

const part = (id: string, index: number, count: number, text = 'x'): MessagePart => ({
  type: 'test',
  id,
  index,
  count,
  text,
});

function setUp() {
  const refused: string[] = [];
  const reassembly = createReassembly(({ from, id }, reason) =>
    refused.push(`${from} ${id}: ${reason}`),
  );
  return { ...reassembly, refused };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is put together again', () => {
  it('is whole whatever order its parts come in, and a part that comes twice counts once', () => {
    const { add, count, refused } = setUp();
    expect(add('ana', part('a', 2, 3, 'C'))).toBeUndefined();
    expect(add('ana', part('a', 0, 3, 'A'))).toBeUndefined();
    expect(add('ana', part('a', 0, 3, 'other'))).toBeUndefined();
    expect(add('ben', part('a', 1, 3, 'not hers'))).toBeUndefined();
    expect(add('ana', part('a', 1, 3, 'B'))).toBe('ABC');
    expect(add('ana', part('a', 1, 3, 'B'))).toBeUndefined();
    expect(count()).toBe(1);
    expect(refused).toEqual([]);
  });

  it('has 15 s', () => {
    const { add, count, refused } = setUp();
    add('ana', part('a', 0, 2));
    vi.advanceTimersByTime(PART_LIMITS.age - 1);
    expect(refused).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(refused).toEqual(['ana a: not all parts came within 15 s']);
    expect(count()).toBe(0);
  });

  it('is given up when its parts contradict each other, or hold more than 256,000 characters', () => {
    const { add, refused } = setUp();
    add('ana', part('a', 0, 2));
    add('ana', part('a', 1, 3));
    add('ana', part('b', 0, 3, 'x'.repeat(200_000)));
    add('ana', part('b', 1, 3, 'x'.repeat(56_001)));
    expect(refused).toEqual([
      'ana a: its parts contradict each other',
      'ana b: it is larger than 256,000 characters',
    ]);
  });

  it('is at most four messages of one sender: the oldest goes first', () => {
    const { add, refused } = setUp();
    for (const id of ['a', 'b', 'c', 'd', 'e']) add('eve', part(id, 0, 2));
    expect(refused).toEqual(['eve a: its sender began too many messages at once']);
    expect(add('eve', part('b', 1, 2))).toBe('xx');
  });

  it('is at most 32 messages in all: the oldest goes first', () => {
    const { add, count, refused } = setUp();
    for (let i = 0; i < 33; i += 1) add(`s${i}`, part('a', 0, 2));
    expect(refused).toEqual(['s0 a: too many messages are unfinished']);
    expect(count()).toBe(32);
  });

  it('is at most 4,000,000 characters in all: the oldest goes first', () => {
    const { add, count, refused } = setUp();
    for (let i = 0; i < 17; i += 1) add(`s${i}`, part('a', 0, 2, 'x'.repeat(250_000)));
    expect(refused).toEqual(['s0 a: unfinished messages hold more than 4,000,000 characters']);
    expect(count()).toBe(16);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSize } from '../json/json';
import { HOST_HELD_LIMITS } from '../limits/limits';
import { keepHandList, lowerAllHands, lowerHands, pruneHandList } from './editHandList';
import {
  decodeHandList,
  encodeHandList,
  NO_LIST,
  readHandListWire,
  type Hand,
  type HandList,
} from './handList';
import { highestRank, rankOf } from './handValue';
import { orderHands } from './orderHands';

const hand = (name: string, rank: number | null, joinedAt = 0): Hand => ({
  sessionId: name.padEnd(36, '-'),
  userId: name.padEnd(36, '-'),
  joinedAt,
  rank,
});
const names = (hands: readonly Hand[]) => hands.map(({ sessionId }) => sessionId.slice(0, 3));

const ana = hand('ana', 2);
const ben = hand('ben', 1);
const cyd = hand('cyd', 3);

const anyRank = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 1, max: 1e9 }),
);
const anyHands = fc.uniqueArray(
  fc
    .record({ sessionId: fc.uuid(), joinedAt: fc.integer({ min: 0, max: 5 }), rank: anyRank })
    .map((one) => ({ ...one, userId: one.sessionId })),
  { selector: ({ sessionId }) => sessionId.slice(0, 8), maxLength: 130 },
);
const anyEdit = fc.constantFrom(
  (list: HandList, hands: Hand[]) => keepHandList(list, hands),
  (list: HandList, hands: Hand[]) => lowerHands(list, hands.slice(0, 3)),
  (list: HandList, hands: Hand[]) => lowerHands(list, hands),
  (list: HandList, hands: Hand[]) => lowerAllHands(list, hands),
  (list: HandList, hands: Hand[]) => pruneHandList(list, hands),
);
const anyHistory = fc.array(fc.tuple(anyEdit, anyHands), { maxLength: 6 });
const replay = (history: [(list: HandList, hands: Hand[]) => HandList, Hand[]][]) =>
  history.reduce((list, [edit, hands]) => edit(list, hands), NO_LIST);

describe('the order of hands', () => {
  it('is by rank, then arrival, then session_id, and those without a rank come last', () => {
    const order = orderHands(NO_LIST, [
      hand('non', null, 1),
      hand('two', 2, 9),
      hand('lat', 1, 8),
      hand('b-b', 1, 3),
      hand('a-a', 1, 3),
    ]);
    expect(names(order)).toEqual(['a-a', 'b-b', 'lat', 'two', 'non']);
  });

  it('is the list’s where there is one, first seen first in line', () => {
    const list = keepHandList(keepHandList(NO_LIST, [ana]), [ana, ben]);
    expect(names(orderHands(list, [cyd, ben, ana]))).toEqual(['ana', 'ben', 'cyd']);
  });

  it('does not depend on the order in which a client heard of the hands', () => {
    fc.assert(
      fc.property(anyHistory, anyHands, fc.infiniteStream(fc.nat()), (history, hands, random) => {
        const list = replay(history);
        const keys = new Map(hands.map((one) => [one, random.next().value]));
        const shuffled = [...hands].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(orderHands(list, shuffled)).toEqual(orderHands(list, hands));
      }),
    );
  });
});

describe('a lowered hand', () => {
  it('is down until its rank rises', () => {
    const list = lowerHands(keepHandList(NO_LIST, [ana, ben]), [ana]);
    expect(names(orderHands(list, [ana, ben]))).toEqual(['ben']);
    expect(names(orderHands(list, [hand('ana', 1), hand('ana', null)]))).toEqual([]);
    expect(names(orderHands(list, [hand('ana', 3), ben]))).toEqual(['ben', 'ana']);
  });

  it('without a rank is down until its owner takes it down', () => {
    const list = lowerHands(NO_LIST, [hand('non', null)]);
    expect(orderHands(list, [hand('non', null)])).toEqual([]);
    expect(orderHands(pruneHandList(list, []), [hand('non', null)])).toHaveLength(1);
  });

  it('is forgotten when its owner took it down, and no other', () => {
    const list = lowerHands(NO_LIST, [ana, ben]);
    expect([...pruneHandList(list, [ben]).lowered.keys()]).toEqual(['ben-----']);
  });

  it('lowering all lowers all, whatever ranks they claim', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRank, { maxLength: 40 }), (ranks) => {
        const hands = ranks.map((rank, i) => hand(`${i}`, rank));
        const list = lowerAllHands(keepHandList(NO_LIST, hands), hands);
        expect(orderHands(list, hands)).toEqual([]);
        expect(pruneHandList(list, [])).toEqual(NO_LIST);
      }),
    );
  });

  it('lowering all lowers a hundred ordinary hands in a few characters', () => {
    const hands = Array.from({ length: 100 }, (_, i) => hand(`p${i}`, i + 1));
    const list = lowerAllHands(keepHandList(NO_LIST, hands), hands);
    expect(encodeHandList(list)).toEqual({ order: '', lowered: {}, floor: 100 });
  });
});

describe('the hosts’ list', () => {
  it('always fits a host-held value, a hundred seats included', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => hand(`p${i}`, i + 1));
    expect(keepHandList(NO_LIST, hundred).order).toHaveLength(100);
    fc.assert(
      fc.property(anyHistory, (history) => {
        expect(jsonSize(encodeHandList(replay(history)))).toBeLessThanOrEqual(
          HOST_HELD_LIMITS.value,
        );
      }),
    );
  });

  it('is kept in one step: keeping it again changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, anyHands, (history, hands) => {
        const kept = keepHandList(replay(history), hands);
        expect(keepHandList(kept, hands)).toEqual(kept);
      }),
    );
  });

  it('keeps the places of those who stay when others come and go', () => {
    const list = keepHandList(NO_LIST, [ana, ben, cyd]);
    expect(names(orderHands(keepHandList(list, [cyd, ben]), [cyd, ben]))).toEqual(['ben', 'cyd']);
  });

  it('keeps the place of who lost the connection, and gives it to the same user only', () => {
    const list = keepHandList(NO_LIST, [ben, ana, cyd]);
    const seats = { kept: new Set(['ana-----']), moved: new Map<string, string>() };
    const waiting = keepHandList(list, [ben, cyd], seats);
    const back = hand('new', 9);
    const moved = { kept: new Set<string>(), moved: new Map([['new-----', 'ana-----']]) };
    const order = orderHands(keepHandList(waiting, [ben, cyd, back], moved), [ben, cyd, back]);
    expect(names(order)).toEqual(['ben', 'new', 'cyd']);
    const stranger = keepHandList(waiting, [ben, cyd, back], seats);
    expect(names(orderHands(stranger, [ben, cyd, back]))).toEqual(['ben', 'cyd', 'new']);
  });

  it('survives the wire, and what is no list is none', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const list = replay(history);
        const wire: unknown = JSON.parse(JSON.stringify(encodeHandList(list)));
        expect(decodeHandList(readHandListWire(wire) ?? encodeHandList(NO_LIST))).toEqual(list);
      }),
    );
    const { order, lowered, floor } = encodeHandList(NO_LIST);
    for (const wire of [
      null,
      'x',
      [],
      { order: 7, lowered, floor },
      { order: 'x'.repeat(808), lowered, floor },
      { order, lowered, floor: -1 },
      { order, lowered: [], floor },
    ]) {
      expect(readHandListWire(wire)).toBeUndefined();
    }
    const odd = JSON.parse('{"order":"","lowered":{"__proto__":1,"a":"5"},"floor":0}') as unknown;
    expect(Object.keys(readHandListWire(odd)?.lowered ?? {})).toEqual(['__proto__']);
  });
});

describe('ranks', () => {
  it('are integers from 1 to a billion and nothing else', () => {
    expect([1, 1e9].map(rankOf)).toEqual([1, 1e9]);
    expect([0, -1, 1.5, 1e9 + 1, 2 ** 53, NaN, Infinity, '5', true, null].map(rankOf)).toEqual(
      Array(10).fill(null),
    );
  });

  it('rise by at most a thousand for each hand, whatever it claims', () => {
    expect(highestRank([])).toBe(0);
    expect(highestRank([1, 2, null, 3])).toBe(3);
    expect(highestRank([1, 1e9])).toBe(1_001);
    expect(highestRank([1e9, 1e9])).toBe(2_000);
  });
});

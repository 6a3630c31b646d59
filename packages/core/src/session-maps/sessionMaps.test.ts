import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { defineSessionMap, sessionMapsService, type SessionMapDefinition } from '../index';
import { observe } from '../../test/room/observe';

const Question = v.object({ text: v.string(), votes: v.number() });
const questions = defineSessionMap('map-questions', {
  schema: Question,
  compare: (a, b) => b.votes - a.votes,
});

const ranks = defineSessionMap<{ rank: number }>('map-ranks', {
  compare: (a, b) => a.rank - b.rank,
});

const room = roomForEachTest();

function openMap<V>(call: DailyCall, definition: SessionMapDefinition<V>) {
  const { connection, events } = observe(call);
  const map = connection.use(sessionMapsService).open(definition);
  const state = () => connection.state.get(map.stateAtom);
  return {
    ...map,
    call,
    events,
    state,
    ids: () => state().entries.map(({ id }) => id),
    onChange: (listener: () => void) => connection.state.subscribe(map.stateAtom, listener),
  };
}

function open(call: DailyCall) {
  const map = openMap(call, questions);
  return { ...map, texts: () => map.state().entries.map(({ value }) => value.text) };
}

describe('session maps', () => {
  it('lose nothing when ten participants add at once, and read the same everywhere', async () => {
    const all = [];
    for (let i = 0; i < 10; i += 1) all.push(open(await room.join(`p${i}`)));
    await room.settle();
    await Promise.all(all.map((one, i) => one.add({ text: `q${i}`, votes: i % 3 })));
    await room.settle();
    const late = open(await room.join('Late'));
    for (const one of [...all, late]) {
      expect(one.state().entries).toHaveLength(10);
      expect(one.state().entries).toEqual(all[0]?.state().entries);
    }
    const votes = late.state().entries.map(({ value }) => value.votes);
    expect(votes).toEqual([...votes].sort((a, b) => b - a));
  });

  it('show own writes at once, update by function and remove', async () => {
    const ana = open(await room.join('Ana'));
    const ben = open(await room.join('Ben'));
    await room.settle();
    const adding = ana.add({ text: 'why', votes: 0 }, 'first');
    expect(ana.texts()).toEqual(['why']);
    await expect(adding).resolves.toEqual({ id: 'first', status: 'confirmed' });
    await ana.update('first', (question) => ({ ...question, votes: question.votes + 1 }));
    await room.settle();
    expect(ben.state().entries).toEqual([{ id: 'first', value: { text: 'why', votes: 1 } }]);
    await ben.remove('first');
    await room.settle();
    expect(ana.texts()).toEqual([]);
    await expect(ana.update('first', { text: 'x', votes: 0 })).rejects.toMatchObject({
      code: 'invalid-data',
    });
  });

  it('leave out and report what somebody else wrote in the wrong shape', async () => {
    const ana = open(await room.join('Ana'));
    const eve = await room.join('Eve');
    await ana.add({ text: 'why', votes: 0 });
    eve.setMeetingSessionData(
      { 'map-questions/bad': 'text', 'map-questions/a b': { text: 'x', votes: 0 } },
      'shallow-merge',
    );
    await room.settle();
    expect(ana.texts()).toEqual(['why']);
    const rejected = ana.events.filter(({ code }) => code === 'foreign-shape');
    expect(rejected.map(({ name }) => name).sort()).toEqual([
      'map-questions/a b',
      'map-questions/bad',
    ]);
  });

  it('stay readable and writable where somebody wrote what their order was not made for', async () => {
    const ana = openMap(await room.join('Ana'), ranks);
    const eve = await room.join('Eve');
    await ana.add({ rank: 2 }, 'two');
    await ana.add({ rank: 1 }, 'one');
    expect(ana.ids()).toEqual(['one', 'two']);
    eve.setMeetingSessionData({ 'map-ranks/zero': null }, 'shallow-merge');
    await room.settle();
    const late = openMap(await room.join('Late'), ranks);
    await room.settle();
    await ana.add({ rank: 0 }, 'last');
    await room.settle();
    for (const one of [ana, late]) {
      expect(one.ids()).toEqual(['last', 'one', 'two', 'zero']);
      expect(one.events).toContainEqual(expect.objectContaining({ code: 'handler-failed' }));
    }
    await ana.remove('zero');
    expect(ana.ids()).toEqual(['last', 'one', 'two']);
  });

  it('tell readers of an own write once, and of nothing that is left out', async () => {
    const ana = open(await room.join('Ana'));
    const eve = await room.join('Eve');
    await room.settle();
    const seen = new Set([ana.state()]);
    ana.onChange(() => seen.add(ana.state()));
    await ana.add({ text: 'why', votes: 0 });
    eve.setMeetingSessionData({ 'map-questions/bad': 'text' }, 'shallow-merge');
    await vi.waitFor(async () => {
      await room.settle();
      expect(ana.events).toContainEqual(expect.objectContaining({ code: 'foreign-shape' }));
    });
    expect(seen.size).toBe(2);
  });

  it('put what is added at once in order together, not with each entry', async () => {
    let compared = 0;
    const numbers = defineSessionMap<number>('map-numbers', {
      compare: (a, b) => {
        compared += 1;
        return a - b;
      },
    });
    const ana = openMap(await room.join('Ana'), numbers);
    await room.settle();
    ana.onChange(() => ana.state());
    const values = Array.from({ length: 200 }, (_, i) => (i * 79) % 200);
    const adding = values.map((value, i) => ana.add(value, `n${i}`));
    expect(compared).toBeLessThan(50_000); // 130,000 with each
    expect(ana.state().entries.map(({ value }) => value)).toEqual(values.sort((a, b) => a - b));
    await Promise.all(adding);
  });

  it('refuse names and ids that would be read as something else', async () => {
    expect(() => defineSessionMap('a/b')).toThrow(/"\/" stands between/);
    const ana = open(await room.join('Ana'));
    await expect(ana.add({ text: 'x', votes: 0 }, 'a/b')).rejects.toMatchObject({
      code: 'invalid-data',
    });
  });
});

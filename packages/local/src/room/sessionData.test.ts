import { beforeEach, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../protocol';
import { playRoom, type RoomPlay } from './roomFixture';

let play: RoomPlay;

beforeEach(() => {
  play = playRoom();
  play.join('ana');
  play.join('ben');
  play.wait(100);
  play.forget();
});

function merge(data: JsonObject, keysToDelete?: string[], by = 'ana'): void {
  const frame = { type: 'set-session-data', data, mergeStrategy: 'shallow-merge' } as const;
  play.send(by, keysToDelete ? { ...frame, keysToDelete } : frame);
}

function replace(data: JsonObject, by = 'ana'): void {
  play.send(by, { type: 'set-session-data', data, mergeStrategy: 'replace' });
}

function seenBy(name: string): Json[] {
  return play.got(name, 'session-data').map(({ data }) => data);
}

describe('session data', () => {
  it('reaches everybody, the writer too, at once after a quiet second', () => {
    merge({ scene: 'lobby' });
    expect(seenBy('ana')).toEqual([{ scene: 'lobby' }]);
    expect(seenBy('ben')).toEqual([{ scene: 'lobby' }]);
  });

  it('is passed on once a second at most, all writes together', () => {
    merge({ count: 0 });
    for (let count = 1; count <= 30; count += 1) {
      merge({ count });
      play.wait(100);
    }
    expect(seenBy('ben')).toEqual([{ count: 0 }, { count: 10 }, { count: 20 }, { count: 30 }]);
    play.wait(5000);
    expect(seenBy('ben')).toHaveLength(4);
  });

  it('merges top-level keys only, and replaces all of it when asked to', () => {
    merge({ stage: { who: 'ana', at: 1 }, scene: 'lobby' });
    merge({ stage: { who: 'ben' } }, undefined, 'ben');
    play.wait(1000);
    expect(seenBy('ana').at(-1)).toEqual({ stage: { who: 'ben' }, scene: 'lobby' });
    replace({ only: true });
    play.wait(1000);
    expect(seenBy('ana').at(-1)).toEqual({ only: true });
  });

  it('is not passed on for a merge of nothing', () => {
    merge({}, []);
    expect(play.types('ben')).toEqual([]);
    expect(play.room.nextDeadline()).toBeUndefined();
  });

  it('deletes keys after merging', () => {
    merge({ a: 1, b: 2, c: 3 });
    merge({ b: 4 }, ['a', 'b', 'unknown']);
    play.wait(1000);
    expect(seenBy('ben').at(-1)).toEqual({ c: 3 });
  });

  it('takes hostile key names as what they are: names', () => {
    merge(JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}') as JsonObject);
    const [seen] = seenBy('ben');
    expect(JSON.stringify(seen)).toBe('{"__proto__":{"polluted":true},"constructor":1}');
    expect({}).not.toHaveProperty('polluted');
    merge({}, ['__proto__']);
    play.wait(1000);
    expect(JSON.stringify(seenBy('ben').at(-1))).toBe('{"constructor":1}');
  });

  it('is given to who joins at once, before it was passed on to the others', () => {
    merge({ count: 1 });
    merge({ count: 2 });
    play.join('cho');
    expect(play.got('cho', 'joined')[0]?.sessionData).toEqual({ count: 2 });
    expect(seenBy('ben')).toEqual([{ count: 1 }]);
  });

  it('has at most 102,400 characters of JSON once merged; only the writer hears of more', () => {
    const most = 'x'.repeat(102_400 - '{"a":""}'.length);
    merge({ a: most });
    expect(play.types('ana')).toEqual(['session-data']);
    merge({ b: 1 }, undefined, 'ben');
    play.wait(1000);
    expect(play.got('ben', 'nonfatal-error')).toMatchObject([
      { errorType: 'meeting-session-data-error', details: { maxSize: 102_400 } },
    ]);
    expect(play.types('ana')).toEqual(['session-data']);
    expect(Object.keys(play.room.session()?.data ?? {})).toEqual(['a']);
  });

  it('is cleared when the last one has left, with a new session for the next', () => {
    merge({ scene: 'lobby' });
    const before = play.room.session()?.id;
    play.leave('ana');
    expect(play.room.session()?.data).toEqual({ scene: 'lobby' });
    play.leave('ben');
    play.join('cho');
    expect(play.got('cho', 'joined')[0]?.sessionData).toEqual({});
    expect(play.room.session()?.id).not.toBe(before);
  });

  it('stays for as long as is chosen after the last one has left', () => {
    play = playRoom({ sessionGrace: 1000 });
    play.join('ana');
    merge({ scene: 'lobby' });
    play.leave('ana');
    play.wait(999);
    play.join('ben');
    play.wait(5000);
    expect(play.got('ben', 'joined')[0]?.sessionData).toEqual({ scene: 'lobby' });
    play.leave('ben');
    play.wait(1000);
    expect(play.room.session()).toBeUndefined();
  });

  it('of the server is passed on like any other', () => {
    const update = { data: { a: 1 }, mergeStrategy: 'shallow-merge', keysToDelete: [] } as const;
    play.handOut(play.room.writeFromServer({ ...update, keysToDelete: [] }, play.now()).out);
    expect(seenBy('ben')).toEqual([{ a: 1 }]);
    const tooMuch = { data: { a: 'x'.repeat(102_400) }, mergeStrategy: 'replace' } as const;
    expect(play.room.writeFromServer(tooMuch, play.now()).refused).toMatch(/too large/);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../protocol';
import { playRoom, type RoomPlay } from './roomFixture';

let play: RoomPlay;
let ids: { ana: string; ben: string; cho: string };

beforeEach(() => {
  play = playRoom();
  ids = { ana: play.join('ana'), ben: play.join('ben'), cho: play.join('cho') };
  play.wait(100);
  play.forget();
});

/** Who got the message of Ana, each as often as it came. */
function reachedBy(to: Json): string[] {
  play.send('ana', { type: 'app-message', data: { type: 'x' }, to });
  return ['ana', 'ben', 'cho'].flatMap((name) => play.got(name, 'app-message').map(() => name));
}

describe('an app message', () => {
  it("to '*' reaches everybody but the sender", () => {
    expect(reachedBy('*')).toEqual(['ben', 'cho']);
    expect(play.got('ben', 'app-message')).toEqual([
      { type: 'app-message', data: { type: 'x' }, fromId: ids.ana },
    ]);
  });

  it('to one id reaches that one', () => {
    expect(reachedBy(ids.cho)).toEqual(['cho']);
  });

  it('to several ids reaches exactly those, each once', () => {
    expect(reachedBy([ids.cho, ids.cho, 'nobody', ids.ben, '*'])).toEqual(['ben', 'cho']);
  });

  it.each([['nobody'], [[]], [null], [42], [{ id: 1 }], [[['*']]], ['']])(
    'to %j reaches nobody',
    (to) => {
      expect(reachedBy(to)).toEqual([]);
      expect(play.types('ana')).toEqual([]);
    },
  );

  it('to oneself comes back only where that is chosen', () => {
    expect(reachedBy([ids.ana, ids.ben])).toEqual(['ben']);
    const other = playRoom({ deliverToSelf: true });
    const ana = other.join('ana');
    other.send('ana', { type: 'app-message', data: 1, to: ana });
    other.send('ana', { type: 'app-message', data: 2, to: '*' });
    expect(other.got('ana', 'app-message').map(({ data }) => data)).toEqual([1]);
  });

  it('is not kept for late joiners', () => {
    reachedBy('*');
    play.join('dan');
    play.wait(5000);
    expect(play.got('dan', 'app-message')).toEqual([]);
  });

  it('has at most 4,096 characters of JSON, however many bytes these are', () => {
    play.send('ana', { type: 'app-message', data: '€'.repeat(4094), to: '*' });
    expect(play.got('ben', 'app-message')).toHaveLength(1);
    play.send('ana', { type: 'app-message', data: 'x'.repeat(4095), to: '*' });
    expect(play.got('ben', 'app-message')).toHaveLength(1);
    expect(play.got('ana', 'nonfatal-error')).toMatchObject([
      { errorMsg: 'Message data too large. Max size is 4096', details: { size: 4097 } },
    ]);
  });

  it('of the server reaches everybody or one, and nobody when the id is unknown', () => {
    play.handOut(play.room.sendFromServer('all', '*', play.now()));
    play.handOut(play.room.sendFromServer('one', ids.ben, play.now()));
    play.handOut(play.room.sendFromServer('none', 'nobody', play.now()));
    expect(play.got('ana', 'app-message')).toEqual([
      { type: 'app-message', data: 'all', fromId: 'API' },
    ]);
    expect(play.got('ben', 'app-message').map(({ data }) => data)).toEqual(['all', 'one']);
  });

  it('keeps the order of its sender', () => {
    for (let index = 0; index < 100; index += 1) {
      play.send('ana', { type: 'app-message', data: index, to: '*' });
    }
    expect(play.got('cho', 'app-message').map(({ data }) => data)).toEqual([...Array(100).keys()]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../protocol';
import { playRoom, type RoomPlay } from './roomFixture';

let play: RoomPlay;

beforeEach(() => {
  play = playRoom();
  play.join('ana');
  play.join('ben');
  play.wait(100);
  play.forget();
});

function set(userData?: Json): void {
  play.send(
    'ana',
    userData === undefined ? { type: 'set-user-data' } : { type: 'set-user-data', userData },
  );
}

function seenBy(name: string): (Json | undefined)[] {
  return play.got(name, 'participant-updated').map(({ participant }) => participant.userData);
}

describe('userData', () => {
  it('is seen by its owner at once and by the others at its last value', () => {
    for (const value of [1, 2, 3]) set(value);
    expect(seenBy('ana')).toEqual([1, 2, 3]);
    play.wait(499);
    expect(seenBy('ben')).toEqual([]);
    play.wait(1);
    expect(seenBy('ben')).toEqual([3]);
    play.wait(5000);
    expect(seenBy('ben')).toEqual([3]);
  });

  it('is passed on once in 500 ms however often it changes', () => {
    for (let index = 0; index < 100; index += 1) {
      set(index);
      play.wait(20);
    }
    play.wait(500);
    expect(seenBy('ben')).toHaveLength(4);
    expect(seenBy('ben').at(-1)).toBe(99);
  });

  it('is in the snapshot of who joins before it was passed on', () => {
    set({ handRaised: true });
    play.join('cho');
    expect(play.got('cho', 'participants-joined')[0]?.participants[0]).toMatchObject({
      userData: { handRaised: true },
    });
  });

  it('disappears when nothing is set', () => {
    set('something');
    set();
    play.wait(500);
    expect(seenBy('ben')).toEqual([undefined]);
    play.join('cho');
    const [ofCho] = play.got('cho', 'participants-joined');
    expect(JSON.parse(JSON.stringify(ofCho?.participants[0]))).not.toHaveProperty('userData');
  });

  it('travels early with any other change of the participant, and not again', () => {
    set('early');
    play.send('ana', { type: 'set-user-name', userName: 'Ana K.' });
    expect(seenBy('ben')).toEqual(['early']);
    play.wait(1000);
    expect(seenBy('ben')).toEqual(['early']);
  });

  it('has at most 4,096 characters of JSON', () => {
    set('x'.repeat(4094));
    set('x'.repeat(4095));
    expect(play.got('ana', 'nonfatal-error')).toMatchObject([
      {
        errorMsg: 'userData is too large (4097 characters). Maximum size suppported is 4096.',
      },
    ]);
    play.wait(500);
    expect(seenBy('ben')).toEqual(['x'.repeat(4094)]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Participant } from '../roster/participant';
import { createDisplayNames } from './displayNames';

function person(userId: string, userName: string, joinedAt = 0): Participant {
  return {
    sessionId: `s-${userId}`,
    userId,
    userName,
    joinedAt,
    isLocal: false,
    isOwner: false,
    isHost: false,
    hasAudio: false,
    hasVideo: false,
  };
}

describe('display names', () => {
  it('number those who came later with the same name, whoever speaks first', () => {
    const [ana, fake, other] = [
      person('1', 'Ana', 1),
      person('2', 'ana ', 2),
      person('3', 'Ana', 3),
    ];
    let present = [fake, ana];
    const names = createDisplayNames(() => present);
    expect(names.of(fake)).toBe('ana (2)');
    expect(names.of(ana)).toBe('Ana');
    present = [fake];
    expect(names.of(fake)).toBe('ana (2)');
    expect(names.of(other)).toBe('Ana (3)');
  });

  it('show nobody as somebody else: not by what is not seen, nor by a number of one’s own', () => {
    const names = createDisplayNames(() => []);
    const shown = (...all: string[]) => all.map((name, i) => names.of(person(`${name}${i}`, name)));
    expect(shown('Ana', 'A\u200Bna', 'Ana\u3164', 'A na', 'A\u00A0 na')).toEqual([
      'Ana',
      'A\u200Bna (2)',
      'Ana\u3164 (3)',
      'A na',
      'A\u00A0 na (2)',
    ]);
    names.clear();
    expect(shown('Eve (2)', 'Eve', 'Eve')).toEqual(['Eve (2)', 'Eve', 'Eve (3)']);
    names.clear();
    expect(shown('Eve', 'Eve', 'Eve (2)')).toEqual(['Eve', 'Eve (2)', 'Eve (2) (2)']);
    names.clear();
    expect(shown('\u3164', '\u202EBen', '\u200B')).toEqual(['Guest', 'Ben', 'Guest (2)']);
    expect(shown('👩‍💻')).toEqual(['👩‍💻']);
    const long = 'x'.repeat(4_000);
    expect(shown(`${long}1`, `${long}2`)).toEqual([
      `${'x'.repeat(100)}…`,
      `${'x'.repeat(100)}… (2)`,
    ]);
  });

  it('go by user_id, so that a rejoin with a token keeps the name', () => {
    const names = createDisplayNames(() => []);
    expect(names.of({ userId: 'u', userName: 'Ana' })).toBe('Ana');
    expect(names.of({ userId: 'u', userName: 'Ana' })).toBe('Ana');
  });

  it('are those that others show where somebody handed them over', () => {
    const second = person('2', 'Ana', 2);
    const names = createDisplayNames(() => [second]);
    names.learn(second, 2);
    names.learn(person('3', 'Eve'), 2);
    names.learn(person('4', 'Ana'), 2);
    expect([second, person('3', 'Eve'), person('4', 'Ana')].map(names.of)).toEqual([
      'Ana (2)',
      'Eve (2)',
      'Ana (3)',
    ]);
  });

  it('call the nameless Guest', () => {
    const names = createDisplayNames(() => []);
    expect(names.of({ userId: '1', userName: ' ' })).toBe('Guest');
    expect(names.of({ userId: '2', userName: '' })).toBe('Guest (2)');
  });

  it('look once at a crowd of which all have the same name, whoever of it came first', () => {
    const crowd = Array.from({ length: 300 }, (_, at) => person(`${at}`, 'Guest', at));
    let looks = 0;
    const names = createDisplayNames(() => {
      looks += 1;
      return crowd;
    });
    expect(crowd.map(names.numberOf)).toEqual(crowd.map((_, at) => at + 1));
    expect(looks).toBe(1);
  });
});

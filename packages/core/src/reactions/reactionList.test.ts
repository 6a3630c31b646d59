import { describe, expect, it } from 'vitest';
import type { Reaction } from './reaction';
import { findAllowed } from './reaction';
import { addReaction, expireReactions, type TimedReaction } from './reactionList';

const from = (
  sessionId: string,
  id: number,
  emoji = '👏',
  kind: 'self' | 'participant' = 'participant',
): Reaction => ({
  id: `${sessionId}:${id}`,
  emoji,
  sender: { kind, sessionId, userId: sessionId, userName: 'Ana', isHost: false },
});

const crowd = (count: number) => {
  let active: readonly TimedReaction[] = [];
  for (let i = 0; i < count; i += 1) active = addReaction(active, from(`s${i}`, i), 0);
  return active;
};

describe('what is on screen', () => {
  it('merges the same of one sender within a second, and nothing else', () => {
    let active: readonly TimedReaction[] = [];
    active = addReaction(active, from('ana', 1), 0);
    active = addReaction(active, from('ana', 2), 999);
    active = addReaction(active, from('ana', 3), 1_000);
    active = addReaction(active, from('ana', 4, '🎉'), 1_000);
    active = addReaction(active, from('ben', 5), 1_000);
    expect(active.map(({ count, id }) => [id, count])).toEqual([
      ['ana:1', 2],
      ['ana:3', 1],
      ['ana:4', 1],
      ['ben:5', 1],
    ]);
  });

  it('is 50 at most, of whom none is cut short by a flood', () => {
    const active = crowd(500);
    expect([active.length, active[0]?.id, active.at(-1)?.id]).toEqual([50, 's0:0', 's49:49']);
    expect(addReaction(active, from('late', 1), 0)).toBe(active);
  });

  it('always has a place for our own', () => {
    const active = addReaction(crowd(50), from('me', 1, '🎉', 'self'), 0);
    expect([active.length, active[0]?.id, active.at(-1)?.id]).toEqual([50, 's1:1', 'me:1']);
  });

  it('gives one sender twelve places, whatever it sends', () => {
    let active: readonly TimedReaction[] = [];
    for (let i = 0; i < 60; i += 1) active = addReaction(active, from('mal', i, `e${i}`), i * 50);
    active = addReaction(active, from('ana', 1), 3_000);
    expect([active.length, active.at(-1)?.id]).toEqual([13, 'ana:1']);
  });

  it('lets what is over go, and is the same list when nothing is', () => {
    const active = addReaction(addReaction([], from('ana', 1), 0), from('ben', 2), 500);
    expect(expireReactions(active, 0).map(({ id }) => id)).toEqual(['ben:2']);
    expect(expireReactions(active, -1)).toBe(active);
  });
});

describe('allowed emoji', () => {
  it('are found in either spelling', () => {
    expect(findAllowed(['👏', '❤️'], '❤')).toBe('❤️');
    expect(findAllowed(['❤'], '❤️')).toBe('❤');
    expect(findAllowed(['👏'], 'SHOUT')).toBeUndefined();
  });
});

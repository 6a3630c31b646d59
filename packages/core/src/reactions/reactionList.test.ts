import { describe, expect, it } from 'vitest';
import type { Reaction } from './reaction';
import { findAllowed } from './reaction';
import { addReaction, expireReactions, NO_REACTIONS, type ReactionList } from './reactionList';

const from = (sessionId: string, id: number, emoji = '👏'): Reaction => ({
  id: `${sessionId}:${id}`,
  emoji,
  sender: { kind: 'participant', sessionId, userId: sessionId, userName: 'Ana', isHost: false },
});

describe('the list of reactions', () => {
  it('merges the same of one sender within a second, and nothing else', () => {
    let list: ReactionList = NO_REACTIONS;
    list = addReaction(list, from('ana', 1), 0);
    list = addReaction(list, from('ana', 2), 999);
    list = addReaction(list, from('ana', 3), 1_000);
    list = addReaction(list, from('ana', 4, '🎉'), 1_000);
    list = addReaction(list, from('ben', 5), 1_000);
    expect(list.active.map(({ count, id }) => [id, count])).toEqual([
      ['ana:1', 2],
      ['ana:3', 1],
      ['ana:4', 1],
      ['ben:5', 1],
    ]);
    expect(list.counts).toEqual({ '👏': 4, '🎉': 1 });
  });

  it('keeps the last 50, and every one counts', () => {
    let list: ReactionList = NO_REACTIONS;
    for (let i = 0; i < 500; i += 1) list = addReaction(list, from(`s${i}`, i), 0);
    expect([list.active.length, list.active[0]?.id]).toEqual([50, 's450:450']);
    expect(list.counts).toEqual({ '👏': 500 });
  });

  it('lets what is over go, and is the same list when nothing is', () => {
    const list = addReaction(addReaction(NO_REACTIONS, from('ana', 1), 0), from('ben', 2), 500);
    expect(expireReactions(list, 0).active.map(({ id }) => id)).toEqual(['ben:2']);
    expect(expireReactions(list, -1)).toBe(list);
  });
});

describe('allowed emoji', () => {
  it('are found in either spelling', () => {
    expect(findAllowed(['👏', '❤️'], '❤')).toBe('❤️');
    expect(findAllowed(['❤'], '❤️')).toBe('❤');
    expect(findAllowed(['👏'], 'SHOUT')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { agree } from './agree';
import type { HistoryEntry } from './historyEntry';

const entry = (id: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  from: 'ben',
  id,
  at: 1,
  text: `text ${id}`,
  userName: 'Ben',
  isHost: false,
  userId: 'ben',
  n: 1,
  channel: 'main',
  mentions: [],
  isEdited: false,
  reactions: [],
  ...more,
});
const ids = (entries: HistoryEntry[]) => entries.map(({ id }) => id);
const all = () => true;

describe('what several participants hand over', () => {
  it('counts where two say the same, in the order of the first, with gaps filled', () => {
    const a = [entry('1'), entry('3'), entry('4')];
    const b = [entry('1'), entry('2'), entry('3')];
    const c = [entry('2'), entry('4')];
    expect(ids(agree([a, b, c], all).agreed)).toEqual(['1', '2', '3', '4']);
  });

  it('drops what only one says, also when it says it twice', () => {
    const nothing = { agreed: [], dropped: 2 };
    expect(agree([[entry('1'), entry('1')], [entry('2')]], all)).toEqual(nothing);
    expect(agree([[entry('1')], [entry('1', { text: 'other' })]], all)).toEqual(nothing);
    expect(agree([[entry('1')], [entry('1', { userName: 'Eve' })]], all)).toEqual(nothing);
  });

  it('takes only what may be told, and nobody’s word for a user_id', () => {
    const both = (one: HistoryEntry) => agree([[one], [one]], ({ from }) => from !== 'hana').agreed;
    expect(both(entry('1', { from: 'hana' }))).toEqual([]);
    expect(both(entry('1', { userId: 'hana' }))[0]?.userId).toBe('ben');
  });
});

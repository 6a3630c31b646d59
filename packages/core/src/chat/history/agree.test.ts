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
const nobody = () => false;

describe('what several participants hand over', () => {
  it('counts where two say the same, in the order of the first, with gaps filled', () => {
    const a = [entry('1'), entry('3'), entry('4')];
    const b = [entry('1'), entry('2'), entry('3')];
    const c = [entry('2'), entry('4')];
    expect(ids(agree([a, b, c], nobody).agreed)).toEqual(['1', '2', '3', '4']);
  });

  it('drops what only one says, also when it says it twice', () => {
    const nothing = { agreed: [], dropped: 2 };
    expect(agree([[entry('1'), entry('1')], [entry('2')]], nobody)).toEqual(nothing);
    expect(agree([[entry('1')], [entry('1', { text: 'other' })]], nobody)).toEqual(nothing);
    expect(agree([[entry('1')], [entry('1', { userName: 'Eve' })]], nobody)).toEqual(nothing);
  });

  it('believes nobody what a host or the server said, nor a user_id', () => {
    const both = (one: HistoryEntry) => agree([[one], [one]], (id) => id === 'hana').agreed;
    expect(both(entry('1', { from: 'server' }))).toEqual([]);
    expect(both(entry('1', { from: 'hana' }))).toEqual([]);
    expect(both(entry('1', { isHost: true }))).toEqual([]);
    expect(both(entry('1', { userId: 'hana' }))[0]?.userId).toBe('ben');
  });
});

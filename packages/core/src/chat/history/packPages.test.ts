import { describe, expect, it } from 'vitest';
import { jsonSize } from '../../json/json';
import { decodeHistoryEntry, type HistoryEntry } from './historyEntry';
import { packPages } from './packPages';

const entry = (id: number, text: string): HistoryEntry => ({
  from: '5f0c7c5e-7c0a-4f5e-9d53-0d1f5a3a9d11',
  id: String(id),
  at: 1_700_000_000_000,
  text,
  userName: 'Ana',
  isHost: true,
  userId: '5f0c7c5e-7c0a-4f5e-9d53-0d1f5a3a9d11',
  n: id + 1,
  channel: 'main',
  mentions: [],
  isEdited: false,
  reactions: [],
});

describe('pages of history', () => {
  it('hold the last 100 entries, oldest first, each page below 4,096 characters with its envelope', () => {
    const all = Array.from({ length: 150 }, (_, i) => entry(i, 'short'));
    const pages = packPages(all);
    const ids = pages.flat().map((one) => decodeHistoryEntry(one)?.id);
    expect(ids).toEqual(all.slice(50).map(({ id }) => id));
    expect(Math.max(...pages.map(jsonSize))).toBeLessThanOrEqual(3_802);
  });

  it('hold at most 32,000 characters and at most 20 pages, and leave out what fits no page', () => {
    const pages = packPages(Array.from({ length: 100 }, (_, i) => entry(i, 'x'.repeat(1_900))));
    expect(pages.length).toBeLessThanOrEqual(20);
    expect(jsonSize(pages.flat())).toBeLessThanOrEqual(32_000);
    const long = packPages([entry(1, 'a'), entry(2, '"'.repeat(2_000)), entry(3, 'b')]);
    expect(long.flat().map((one) => decodeHistoryEntry(one)?.id)).toEqual(['1', '3']);
    expect(packPages([])).toEqual([[]]);
  });
});

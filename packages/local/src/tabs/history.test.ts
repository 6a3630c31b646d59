import { expect, test } from 'vitest';
import { createHistory } from './history';
import type { Entry } from './log';

const entry = (seq: number, text = ''): Entry => ({
  seq,
  at: 0,
  ids: [],
  command: { do: 'advance', room: text },
});

test('gives what follows an entry, and nothing of what it has dropped', () => {
  const history = createHistory(10);
  for (let seq = 1; seq <= 30; seq += 1) history.add(entry(seq));
  expect(history.after(28)?.map(({ seq }) => seq)).toEqual([29, 30]);
  expect(history.after(30)).toEqual([]);
  expect(history.after(5)).toBeUndefined();
  expect(history.recent().length).toBeLessThanOrEqual(10);
});

test('is bounded by size as well', () => {
  const history = createHistory(1000, 10_000);
  for (let seq = 1; seq <= 100; seq += 1) history.add(entry(seq, 'x'.repeat(1000)));
  expect(history.recent().length).toBeLessThanOrEqual(10);
  expect(history.after(99)?.length).toBe(1);
});

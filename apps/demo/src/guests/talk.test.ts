import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { guests } from './script';
import { createTalk } from './talk';

const SECOND = 1000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A talk whose guests note when they did what, in ms. */
function listen({ isQuiet = false } = {}) {
  const begun = Date.now();
  const lines: number[] = [];
  const claps: number[] = [];
  const onEnd = vi.fn<() => void>();
  const people = guests.map(() => ({
    say: () => void lines.push(Date.now() - begun),
    react: () => void claps.push(Date.now() - begun),
  }));
  return { lines, claps, onEnd, talk: createTalk({ people, isQuiet, onEnd }) };
}

/** When each burst began. */
const bursts = (times: number[]) => [...new Set(times)];

test('four lines at once, then one every 6 s and a burst of claps every 10 s, for a minute', () => {
  const { talk, lines, claps, onEnd } = listen();
  talk.begin();
  vi.advanceTimersByTime(SECOND);
  expect(lines).toHaveLength(4);
  vi.advanceTimersByTime(600 * SECOND);
  const first = lines[3] ?? 0;
  const later = lines.slice(4).map((at) => at - first);
  expect(later.slice(0, 3)).toEqual([6000, 12_000, 18_000]);
  expect(later.at(-1)).toBeLessThanOrEqual(60_000);
  expect(later.length).toBeGreaterThanOrEqual(9);
  expect(bursts(claps).map((at) => at - first)).toEqual(
    [10, 20, 30, 40, 50, 60].map((s) => s * SECOND),
  );
  expect(claps).toHaveLength(bursts(claps).length * 5);
  expect(onEnd).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('paused they are silent for as long as that lasts, and then have the rest of their minute', () => {
  const { talk, lines, claps, onEnd } = listen();
  talk.begin();
  vi.advanceTimersByTime(31 * SECOND);
  talk.pause();
  const said = lines.length;
  const clapped = claps.length;
  vi.advanceTimersByTime(600 * SECOND);
  expect([lines.length, claps.length]).toEqual([said, clapped]);
  expect(onEnd).not.toHaveBeenCalled();
  talk.resume();
  vi.advanceTimersByTime(29 * SECOND);
  expect(lines.length).toBe(said + 4);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(600 * SECOND);
  expect(onEnd).toHaveBeenCalledOnce();
  expect(lines.length).toBeLessThanOrEqual(said + 5);
});

test('paused before they have come, they say nothing when they come', () => {
  const { talk, lines } = listen();
  talk.pause();
  talk.begin();
  vi.advanceTimersByTime(60 * SECOND);
  expect(lines).toEqual([]);
  talk.resume();
  vi.advanceTimersByTime(SECOND);
  expect(lines).toHaveLength(4);
});

test('under reduced motion they greet, and that is all', () => {
  const { talk, lines, claps, onEnd } = listen({ isQuiet: true });
  talk.begin();
  vi.advanceTimersByTime(600 * SECOND);
  expect(lines).toHaveLength(4);
  expect(claps).toEqual([]);
  expect(onEnd).toHaveBeenCalledOnce();
});

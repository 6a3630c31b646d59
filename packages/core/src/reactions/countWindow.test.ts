import { describe, expect, it } from 'vitest';
import { createCountWindow } from './countWindow';

describe('counts in a window', () => {
  it('end exactly a window after a single one, and within a twentieth of it in a crowd', () => {
    const window = createCountWindow(10_000);
    window.add('👏', 0);
    for (let at = 1_000; at < 1_500; at += 1) window.add('🎉', at);
    expect(window.counts).toEqual({ '👏': 1, '🎉': 500 });
    window.expire(9_999);
    expect(window.counts['👏']).toBe(1);
    expect(window.nextEnd).toBe(10_000);
    window.expire(10_000);
    expect(window.counts).toEqual({ '🎉': 500 });
    window.expire(11_000);
    expect([window.counts, window.nextEnd]).toEqual([{}, undefined]);
  });

  it('never end where the window has no end', () => {
    const window = createCountWindow(Number.POSITIVE_INFINITY);
    window.add('👏', 0);
    window.add('👏', 1e12);
    window.expire(1e13);
    expect([window.counts, window.nextEnd]).toEqual([{ '👏': 2 }, undefined]);
    window.clear();
    expect(window.counts).toEqual({});
  });
});

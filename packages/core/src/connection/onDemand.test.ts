import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it, vi } from 'vitest';
import { onDemand } from './onDemand';

const room = roomForEachTest();

describe('code on demand', () => {
  it('is loaded once, for all who ask, and is there at once from then on', async () => {
    const importCode = vi.fn<() => Promise<{ answer: number }>>(() =>
      Promise.resolve({ answer: 42 }),
    );
    const code = onDemand('the answer', importCode);
    expect(code.loaded()).toBeUndefined();
    const [first, second] = await Promise.all([code.load(), code.load()]);
    expect(first).toBe(second);
    expect(code.loaded()).toBe(first);
    await code.load();
    expect(importCode).toHaveBeenCalledTimes(1);
  });

  it('says what could not be loaded and how to go on, and tries again when it is asked again', async () => {
    const importCode = vi
      .fn<() => Promise<{ answer: number }>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue({ answer: 42 });
    const code = onDemand('the answer', importCode);
    await expect(code.load()).rejects.toMatchObject({
      code: 'not-loaded',
      message: expect.stringMatching(/the answer could not be loaded: Failed to fetch.*reload/),
    });
    await expect(code.load()).resolves.toEqual({ answer: 42 });
  });
});

describe('code on demand in a test room', () => {
  it('is awaited by settle(), also code that asks for more', async () => {
    const soon = (ms: number) =>
      new Promise<number>((resolve) => setTimeout(() => resolve(ms), ms));
    const second = onDemand('second', () => soon(50));
    const first = onDemand('first', () => soon(50));
    void first.load().then(() => second.load());
    await room.settle();
    expect([first.loaded(), second.loaded()]).toEqual([50, 50]);
  });

  it('does not keep a test waiting for good', async () => {
    const never = onDemand('never', () => new Promise<void>(() => undefined));
    void never.load();
    await room.settle();
    expect(never.loaded()).toBeUndefined();
  });
});

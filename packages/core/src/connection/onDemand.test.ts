import { describe, expect, it, vi } from 'vitest';
import { onDemand } from './onDemand';

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

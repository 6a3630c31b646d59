import { describe, expect, it, vi } from 'vitest';
import { checkOutput } from '../index';
import { checkInput } from './check';

const slow = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: () => Promise.reject(new Error('too late')),
  },
} as const;

describe('a schema that answers with a promise', () => {
  it('is an error of its own at the sender', () => {
    expect(() => checkOutput(slow, {}, 'the message "x"')).toThrow(
      expect.objectContaining({ code: 'async-schema' }),
    );
  });

  it('says no to what arrives, and its late failure disturbs nobody', async () => {
    const onUnhandled = vi.fn<() => void>();
    process.on('unhandledRejection', onUnhandled);
    expect(checkInput(slow, {})).toMatchObject({ ok: false });
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', onUnhandled);
    expect(onUnhandled).not.toHaveBeenCalled();
  });
});

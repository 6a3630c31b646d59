import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { checkInput, checkOutput } from './check';

const slowBy = (validate: () => Promise<never>) =>
  ({ '~standard': { version: 1, vendor: 'test', validate } }) as const;
const elsewhere = runInNewContext(
  '() => Promise.reject(new Error("too late"))',
) as () => Promise<never>;

describe.each([
  ['a promise', slowBy(() => Promise.reject(new Error('too late')))],
  ['a promise of another realm', slowBy(elsewhere)],
])('a schema that answers with %s', (_, slow) => {
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

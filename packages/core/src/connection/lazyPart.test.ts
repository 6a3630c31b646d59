import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { observe } from '../../test/room/observe';
import { createLazyPart, startWhenHost } from './lazyPart';
import { onDemand } from './onDemand';

const room = roomForEachTest();

/** A part that says when it is started, of code that comes when the test lets it. */
function lateCode() {
  let come: () => void = () => undefined;
  const code = new Promise<{ answer: number }>((resolve) => {
    come = () => resolve({ answer: 42 });
  });
  const importCode = vi.fn<() => Promise<{ answer: number }>>(() => code);
  return { code: onDemand('the answer', importCode), importCode, come };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a part that is loaded when it is needed', () => {
  it('is started once, and acts in the same tick from then on', async () => {
    const { connection } = observe(await room.join('Ana'));
    const { code, come } = lateCode();
    const create = vi.fn<(module: { answer: number }) => { answer: number }>(({ answer }) => ({
      answer,
    }));
    const part = createLazyPart(connection, code, create);
    const first = part.run(({ answer }) => Promise.resolve(answer));
    expect(part.started()).toBeUndefined();
    come();
    await expect(first).resolves.toBe(42);

    const action = vi.fn<() => Promise<void>>(() => Promise.resolve());
    void part.run(action);
    expect(action).toHaveBeenCalledTimes(1);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('starts nothing on a call that was destroyed while it came', async () => {
    const call = await room.join('Ana');
    const { connection } = observe(call);
    const { code, come } = lateCode();
    const create = vi.fn<() => void>();
    const started = createLazyPart(connection, code, create).start();
    await call.destroy();
    come();
    await expect(started).rejects.toMatchObject({ code: 'call-destroyed' });
    expect(create).not.toHaveBeenCalled();
  });
});

describe('what only hosts do', () => {
  it('is not loaded by others, and is as soon as they become hosts', async () => {
    const host = await room.join('Ana', { owner: true });
    const call = await room.join('Ben');
    const { connection } = observe(call);
    const { code, importCode, come } = lateCode();
    come();
    const part = createLazyPart(connection, code, ({ answer }) => answer);
    startWhenHost(connection, 'answers', part);
    await room.settle();
    expect(importCode).not.toHaveBeenCalled();

    host.updateParticipant(call.participants().local.session_id, {
      updatePermissions: { canAdmin: ['participants'] },
    });
    await room.settle();
    await vi.waitFor(() => expect(part.started()).toBe(42));
  });

  it('is loaded again 5 s after that failed, and the failure is told', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    const { connection, events } = observe(await room.join('Ana', { owner: true }));
    const importCode = vi
      .fn<() => Promise<{ answer: number }>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue({ answer: 42 });
    const part = createLazyPart(
      connection,
      onDemand('answers', importCode),
      ({ answer }) => answer,
    );
    startWhenHost(connection, 'answers', part);
    await vi.waitFor(() =>
      expect(events).toContainEqual(
        expect.objectContaining({ kind: 'failed', code: 'not-loaded', name: 'answers' }),
      ),
    );
    expect(part.started()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(() => expect(part.started()).toBe(42));
  });
});

import { roomForEachTest, type TestRoom } from '@backchannel/local/testing/vitest';
import { afterEach, beforeEach, vi } from 'vitest';

/** A room for each test in which minutes can pass at once. The timers that are passed go on by themselves, too. */
export function timedRoom(...also: 'Date'[]) {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', ...also] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const each = roomForEachTest();
  /* Who is first is asked of the clock: where it stands still, two would join at once. */
  const join: TestRoom['join'] = async (...who) => {
    const call = await each.join(...who);
    await vi.advanceTimersByTimeAsync(1);
    return call;
  };
  const room = new Proxy(each, {
    get: (real, name): unknown => (name === 'join' ? join : Reflect.get(real, name)),
  });
  /** Lets everything arrive, so many ms pass, and arrive what comes of it. */
  async function pass(ms: number) {
    await room.settle();
    await vi.advanceTimersByTimeAsync(ms);
    await room.settle();
  }
  return { room, pass };
}

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
  const room: TestRoom = roomForEachTest();
  /** Lets everything arrive, so many ms pass, and arrive what comes of it. */
  async function pass(ms: number) {
    await room.settle();
    await vi.advanceTimersByTimeAsync(ms);
    await room.settle();
  }
  return { room, pass };
}

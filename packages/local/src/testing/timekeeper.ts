import type { DailyCore } from '../daily/dailyCore';
import type { LocalDaily } from '../daily/localDaily';
import { installedFakeTimers } from './fakeTimers';
import { passTime } from './passTime';
import { realDelay } from './realTimers';
import { settle, settleOnce } from './settle';
import type { VirtualClock } from './virtualClock';

/** The clock of a test room. */
export interface TestClock {
  /** ms since the epoch, as throttles, the network, tokens and rooms see it. */
  now(): number;
  /**
   * Lets so many ms pass at once, with everything that happens in them in its order; resolves when all that comes of it has
   * arrived. Fake timers of Vitest or Jest that are installed pass the same time, timer by timer.
   * @throws Error in a room without a virtual clock: real time cannot be moved.
   */
  advance(ms: number): Promise<void>;
}

/** How a test room waits: on real time, or on a clock that it moves itself. */
export interface Timekeeper {
  readonly clock: TestClock;
  /** Resolves when everything has arrived that needs no moving of the clock. */
  settle(): Promise<void>;
  /** Awaits what the room is part of, and lets pass the time that it takes. */
  finish<T>(work: Promise<T>): Promise<T>;
}

/** Time passes by itself. */
export function realTime(daily: LocalDaily): Timekeeper {
  return {
    clock: {
      now: daily.clock.now,
      advance: () =>
        Promise.reject(
          new Error(
            "room.clock.advance() needs a clock that can be moved: createTestRoom({ clock: 'virtual' }). " +
              'On real time, await room.settle().',
          ),
        ),
    },
    settle: () => settle(daily),
    async finish(work) {
      const result = await work;
      await settle(daily);
      return result;
    },
  };
}

/** Time stands still between two `advance()`. */
export function virtualTime(core: DailyCore, clock: VirtualClock): Timekeeper {
  const live = () => core.rooms.list().flatMap((record) => record.live ?? []);
  const isStill = (): boolean => live().every((room) => room.isStill());
  const isIdle = (): boolean => core.faults.isIdle() && live().every((room) => room.isIdle());
  const settleNow = (isDrawn?: boolean): Promise<void> =>
    settleOnce(() => {
      clock.runDue();
      return Promise.resolve(isStill());
    }, isDrawn);
  const pass = (ms: number): Promise<void> => passTime(clock, ms, () => settleNow(false));
  const passToNext = (): Promise<void> => {
    const now = clock.now();
    return pass((clock.nextDue() ?? now) - now);
  };

  return {
    clock: {
      now: clock.now,
      async advance(ms) {
        await pass(ms);
        await settleNow();
      },
    },
    settle: () => settleNow(),
    async finish(work) {
      const pending = new Set([work]);
      const note = (): void => pending.clear();
      work.then(note, note);
      for (await pass(0); pending.size > 0; await (isIdle() ? pass(moment()) : passToNext())) {
        // Loading the call machine takes real time.
        await realDelay(1);
      }
      const result = await work;
      while (!isIdle()) await passToNext();
      return result;
    },
  };
}

/** ms that pass while one waits for daily-js: it has timers of its own, which may be fake ones. */
function moment(): number {
  return installedFakeTimers() ? 1 : 0;
}

import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { afterEach, beforeEach, vi } from 'vitest';
import { chatSeat } from './chatSeat';

const AWAY_MS = 2_000;

/** A room for each test in which time passes only when it is let pass, for the room, the kit and the test alike. */
export function virtualChat() {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const room = roomForEachTest({ clock: 'virtual' });

  /** By default long enough for a question, its answer, and what that brings. */
  const pass = (ms = 5_000) => room.clock.advance(ms);

  async function enter(
    seat: ReturnType<typeof chatSeat>,
    name: string,
    options: { owner?: boolean; userId?: string } = {},
  ) {
    const joined = seat.call.join(await room.joinOptions(name, options));
    await pass(1_000);
    await joined;
  }

  async function join(name: string, options: { owner?: boolean; userId?: string } = {}) {
    const seat = chatSeat(room.createCall());
    await enter(seat, name, options);
    return seat;
  }

  /** Takes the network of these away while something happens; of all where it is of `undefined`. */
  async function whileAway(ids: readonly (string | undefined)[], act: () => Promise<unknown>) {
    for (const id of ids) room.daily.faults.interrupt(AWAY_MS, id);
    await pass(10);
    await act();
    await pass(AWAY_MS);
  }

  return { room, pass, enter, join, whileAway };
}

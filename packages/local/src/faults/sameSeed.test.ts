import { afterEach, expect, test } from 'vitest';
import { createTestRoom, type TestRoom } from '../testing';
import type { FaultSettings } from './faultSettings';

const rooms: TestRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

const SECOND = 1000;
const MESSAGES = 15;
const GAP = 40;

/** Something that cleo, who listens, has noticed: when, what, of whom. */
interface Seen {
  at: number;
  what: string;
  from: string;
  number?: number;
}

/** Ana and Ben talk, raise hands and write session data; Cleo notes all of it, by the virtual clock. */
async function run(faults: FaultSettings): Promise<Seen[]> {
  const { seed = 1, ...wrong } = faults;
  const room = await createTestRoom({ clock: 'virtual', participants: 3, faults: { seed } });
  rooms.push(room);
  const [ana, ben, cleo] = [room.as('ana'), room.as('ben'), room.as('cleo')];
  const start = room.clock.now();
  const seen: Seen[] = [];
  const names = new Map(
    Object.entries(room.calls).map(([name, call]) => [call.participants().local.session_id, name]),
  );
  const note = (what: string, from: string, number?: number): void => {
    const at = room.clock.now() - start;
    seen.push({ at, what, from, ...(number === undefined ? {} : { number }) });
  };
  cleo.on('app-message', ({ data, fromId }) =>
    note('message', names.get(fromId) ?? fromId, data.number),
  );
  cleo.on('participant-updated', ({ participant }) => note('update', participant.user_name));
  cleo.on('meeting-session-state-updated', () => note('session data', 'room'));
  cleo.on('network-connection', ({ event }) => note(event, 'network'));
  for (const call of [ana, ben, cleo]) call.on('error', () => note('error', 'network'));

  room.daily.faults.set(wrong);
  for (let number = 0; number < MESSAGES; number += 1) {
    for (const call of [ana, ben]) {
      if (call.meetingState() !== 'joined-meeting') continue;
      call.sendAppMessage({ number });
      if (number % 5 === 0) void call.setUserData({ number });
      if (number % 5 === 1) call.setMeetingSessionData({ number }, 'shallow-merge');
    }
    await room.clock.advance(GAP);
  }
  await room.clock.advance(3 * SECOND);
  room.daily.faults.set({ outages: undefined });
  await room.clock.advance(3 * SECOND);
  return seen;
}

/** ms from sending to arriving of what came of one sender. */
function delays(seen: Seen[], name: string): number[] {
  return messages(seen, name).map(({ at, number = 0 }) => at - number * GAP);
}

function messages(seen: Seen[], name: string): Seen[] {
  return seen.filter(({ what, from }) => what === 'message' && from === name);
}

const ALL = Array.from({ length: MESSAGES }, (_, number) => number);
const numbers = (seen: Seen[], name: string): (number | undefined)[] =>
  messages(seen, name).map(({ number }) => number);

test.each<[string, FaultSettings, (seen: Seen[]) => void]>([
  ['latency', { latency: 100 }, (seen) => expect(delays(seen, 'ana')).toEqual(ALL.map(() => 200))],
  [
    'jitter',
    { latency: 100, jitter: 80 },
    (seen) => {
      const taken = delays(seen, 'ana');
      expect(Math.min(...taken)).toBeGreaterThanOrEqual(200);
      expect(new Set(taken).size).toBeGreaterThan(5);
      expect(numbers(seen, 'ana')).toEqual(ALL);
    },
  ],
  [
    'loss, with retry',
    { loss: 0.2, retryAfter: 300 },
    (seen) => {
      expect(numbers(seen, 'ana')).toEqual(ALL);
      expect(Math.max(...delays(seen, 'ana'))).toBeGreaterThanOrEqual(300);
      expect(delays(seen, 'ana')).toContain(0);
    },
  ],
  [
    'reordering between senders',
    { reorder: 0.5 },
    (seen) => {
      expect(numbers(seen, 'ana')).toEqual(ALL);
      expect(numbers(seen, 'ben')).toEqual(ALL);
      const order = seen.filter(({ what }) => what === 'message').map(({ from }) => from);
      expect(order).not.toEqual(ALL.flatMap(() => ['ana', 'ben']));
    },
  ],
  [
    'duplicated delivery',
    { duplicates: 0.5 },
    (seen) => {
      const came = numbers(seen, 'ana');
      expect(new Set(came)).toEqual(new Set(ALL));
      expect(came.length).toBeGreaterThan(MESSAGES);
      expect(came.length).toBeLessThan(2 * MESSAGES);
    },
  ],
  [
    'outages that end',
    { outages: { every: 500, lasting: 200 } },
    (seen) => {
      const network = seen.filter(({ from }) => from === 'network').map(({ what }) => what);
      expect(network.slice(0, 2)).toEqual(['interrupted', 'connected']);
      expect(network).not.toContain('error');
    },
  ],
  [
    'outages that do not end',
    { outages: { every: 500, lasting: 200, final: 0.5 } },
    (seen) => expect(seen.map(({ what }) => what)).toContain('error'),
  ],
  [
    'all of it',
    { latency: 40, jitter: 90, loss: 0.1, reorder: 0.3, duplicates: 0.2 },
    (seen) => expect(new Set(numbers(seen, 'ben'))).toEqual(new Set(ALL)),
  ],
])(
  '%s shows in a call, and the same seed repeats the run to the millisecond',
  async (_, faults, check) => {
    const first = await run({ ...faults, seed: 7 });
    check(first);
    expect(await run({ ...faults, seed: 7 })).toEqual(first);
    if (faults.latency !== undefined && Object.keys(faults).length === 1) return;
    expect(await run({ ...faults, seed: 8 })).not.toEqual(first);
  },
);

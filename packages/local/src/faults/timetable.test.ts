import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveFaults, type FaultSettings } from './faultSettings';
import { createRandom } from './random';
import { createTimetable, type Arrival } from './timetable';

const SENDERS = ['ana', 'ben', 'cho', undefined];

interface Sent {
  pause: number;
  sender: string | undefined;
}

const frames = fc.array(
  fc.record({ pause: fc.nat({ max: 30 }), sender: fc.constantFrom(...SENDERS) }),
  { minLength: 2, maxLength: 60 },
);
const settings: fc.Arbitrary<FaultSettings> = fc.record({
  seed: fc.nat(),
  latency: fc.nat({ max: 300 }),
  jitter: fc.nat({ max: 300 }),
  loss: fc.double({ min: 0, max: 0.9, noNaN: true }),
  reorder: fc.double({ min: 0, max: 1, noNaN: true }),
  duplicates: fc.double({ min: 0, max: 1, noNaN: true }),
});

function travel(sent: Sent[], given: FaultSettings): (Sent & Arrival)[] {
  const faults = resolveFaults(given);
  const timetable = createTimetable(createRandom(faults.seed), () => faults);
  let now = 1000;
  return sent.map(({ pause, sender }) => {
    now += pause;
    return { pause, sender, ...timetable.arrival(now, sender) };
  });
}

function lastArrival({ at, again }: Arrival): number {
  return Math.max(at, again ?? 0);
}

test('no seed brings a sender out of order, or a message before or after what frames it', () => {
  fc.assert(
    fc.property(frames, settings, (sent, given) => {
      const arrivals = travel(sent, given);
      arrivals.forEach((frame, index) => {
        for (const earlier of arrivals.slice(0, index)) {
          if (frame.sender === undefined) {
            expect(frame.at).toBeGreaterThanOrEqual(lastArrival(earlier));
          } else if (earlier.sender === undefined || earlier.sender === frame.sender) {
            expect(frame.at).toBeGreaterThanOrEqual(earlier.at);
          }
        }
      });
    }),
  );
});

test('the same seed gives the same journey, another one another', () => {
  const sent = Array.from({ length: 50 }, () => ({ pause: 5, sender: 'ana' }));
  const bad = { latency: 100, jitter: 50, loss: 0.2, reorder: 0.2, duplicates: 0.2 };
  expect(travel(sent, { ...bad, seed: 7 })).toEqual(travel(sent, { ...bad, seed: 7 }));
  expect(travel(sent, { ...bad, seed: 7 })).not.toEqual(travel(sent, { ...bad, seed: 8 }));
});

test('without reordering nothing overtakes anything, however large the jitter', () => {
  fc.assert(
    fc.property(frames, settings, (sent, given) => {
      const at = travel(sent, { ...given, reorder: 0 }).map((frame) => frame.at);
      expect(at).toEqual(at.sort((one, other) => one - other));
    }),
  );
});

test('chances come out as given', () => {
  const sent = Array.from({ length: 20_000 }, () => ({ pause: 10_000, sender: 'ana' }));
  const arrivals = travel(sent, { seed: 3, loss: 0.25, retryAfter: 1000, duplicates: 0.1 });
  const lost = arrivals.filter(({ at }, index) => at - 1000 - (index + 1) * 10_000 >= 1000);
  expect(lost.length / 20_000).toBeCloseTo(0.25, 1);
  expect(arrivals.filter(({ again }) => again !== undefined).length / 20_000).toBeCloseTo(0.1, 1);
});

test.each([
  [{ latency: -1 }, /"latency" is -1; it must be a number from 0 to 600000/],
  [{ loss: 1 }, /"loss" is 1; it must be a number from 0 to 0.9/],
  [{ outages: { every: 0, lasting: 5 } }, /"outages.every" is 0/],
  [{ rest: { tooMany: Number.NaN } }, /"rest.tooMany" is NaN/],
])('%j is refused in words', (given, words) => {
  expect(() => resolveFaults(given)).toThrow(words);
});

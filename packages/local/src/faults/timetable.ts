import type { ResolvedFaults } from './faultSettings';
import type { Random } from './random';

/** More losses of one frame than this are no loss but an outage. */
const MAX_LOSSES = 10;

/** ms that a message which is overtaken, or comes twice, is late at most, on top of the latency. */
const LATE_BY = 50;

/** When one frame arrives, and when once more. */
export interface Arrival {
  at: number;
  again?: number;
}

/** Says when the frames of one line in one direction arrive. Nothing here waits. */
export interface Timetable {
  /** `sender` of an app message; undefined for what may neither overtake nor be overtaken. */
  arrival(now: number, sender?: string): Arrival;
}

/** Every frame takes the same numbers from the stream, so that one setting does not change what another does. */
export function createTimetable(random: Random, faults: () => ResolvedFaults): Timetable {
  let lastOfAll = 0;
  let lastInOrder = 0;
  const lastOfSender = new Map<string, number>();

  return {
    arrival(now, sender) {
      const { latency, jitter, loss, retryAfter, reorder, duplicates } = faults();
      const sampled = now + latency + random() * jitter + countLosses(random(), loss) * retryAfter;
      const isLate = random() < reorder;
      const late = 1 + random() * (latency + LATE_BY);
      const isDouble = random() < duplicates;
      const again = 1 + random() * (latency + LATE_BY);

      if (sender === undefined) {
        const at = Math.max(sampled, lastOfAll);
        lastOfAll = at;
        lastInOrder = at;
        lastOfSender.clear();
        return { at };
      }
      const earliest = Math.max(lastInOrder, lastOfSender.get(sender) ?? 0);
      const at = Math.max(isLate ? sampled + late : sampled, earliest);
      if (!isLate) lastInOrder = at;
      lastOfSender.set(sender, at);
      lastOfAll = Math.max(lastOfAll, isDouble ? at + again : at);
      return isDouble ? { at, again: at + again } : { at };
    },
  };
}

function countLosses(drawn: number, chance: number): number {
  if (chance === 0) return 0;
  return Math.min(Math.floor(Math.log(drawn) / Math.log(chance)), MAX_LOSSES);
}

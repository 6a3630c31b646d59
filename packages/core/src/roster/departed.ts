import type { Participant } from './participant';

const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 1_000;

/** Those who left, remembered for a minute: what they sent may arrive after their departure. */
export function createDeparted(now: () => number) {
  const left = new Map<string, { participant: Participant; until: number }>();

  return {
    add(participant: Participant) {
      left.delete(participant.sessionId);
      left.set(participant.sessionId, { participant, until: now() + REMEMBERED_MS });
      for (const [id, { until }] of left) {
        if (left.size <= MOST_REMEMBERED && until > now()) break;
        left.delete(id);
      }
    },
    get(sessionId: string): Participant | undefined {
      const entry = left.get(sessionId);
      return entry && entry.until > now() ? entry.participant : undefined;
    },
    clear: () => left.clear(),
  };
}

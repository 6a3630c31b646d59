import type { DailyParticipant } from '@daily-co/daily-js';
import type { Connection } from '../../connection/connection';
import { byArrival, type Participant } from '../../roster/participant';
import { rosterService } from '../../roster/rosterService';
import { claimOf, MOST_SERVERS } from './historySlot';
import { byRendezvous } from './rendezvous';

const ASKED_AT_ONCE = 3;

/** Those present who can hand over history. */
export interface HistoryServers {
  hasAny(): boolean;
  /** Hosts, the one with the longest memory first. */
  hosts(): string[];
  /** Up to three others, whose words can be compared, spread by a hash. */
  others(): string[];
  /** Told when somebody is announced who can serve. Who can so only later remembers nothing that we have not heard ourselves. */
  onAnnounced(listener: () => void): void;
}

/** Follows who can hand over history. */
export function followServers(connection: Connection): HistoryServers {
  const roster = connection.use(rosterService);
  const since = new Map<string, number>();
  const known = new Set<string>();
  const listeners: (() => void)[] = [];

  function take(raw: DailyParticipant) {
    const { session_id } = raw;
    const claim = claimOf(raw);
    if (claim === undefined) since.delete(session_id);
    else since.set(session_id, claim);
    const isAnnounced = !known.has(session_id);
    known.add(session_id);
    if (claim !== undefined && isAnnounced) for (const listener of listeners) listener();
  }

  const serving = () =>
    [...since.keys()]
      .map((id) => roster.get(id))
      .filter((participant) => participant !== undefined)
      .sort(byArrival);
  const memoryOf = ({ sessionId }: Participant) => since.get(sessionId) ?? Infinity;

  roster.onChange((change) => {
    if (change.type === 'present') return take(change.raw);
    const ids = change.type === 'gone' ? [change.participant.sessionId] : [...known];
    for (const id of ids) {
      since.delete(id);
      known.delete(id);
    }
  });
  for (const raw of roster.raw()) take(raw);

  return {
    hasAny: () => serving().length > 0,
    onAnnounced: (listener) => listeners.push(listener),
    hosts: () =>
      serving()
        .filter(({ isHost }) => isHost)
        .sort((a, b) => memoryOf(a) - memoryOf(b) || byArrival(a, b))
        .map(({ sessionId }) => sessionId),
    others: () => {
      const earliest = serving().filter(({ isHost }) => !isHost);
      const ids = earliest.slice(0, MOST_SERVERS).map(({ sessionId }) => sessionId);
      const chosen = byRendezvous(roster.local()?.sessionId ?? '', ids).slice(0, ASKED_AT_ONCE);
      return ids.filter((id) => chosen.includes(id));
    },
  };
}

import type { DailyParticipant } from '@daily-co/daily-js';
import type { Service } from '../connection/connection';
import { statusService } from '../status/statusService';
import { createDeparted } from './departed';
import { describeRoster } from './describeRoster';
import { byArrival, isSameParticipant, toParticipant, type Participant } from './participant';

/** Who came, changed or went. `raw` carries what the kit's participant leaves out, userData above all. */
export type RosterChange =
  | { type: 'present'; participant: Participant; raw: DailyParticipant }
  | { type: 'gone'; participant: Participant }
  | { type: 'cleared' };

/** Who is in the call, by session_id: all that messages need. */
export interface Presence {
  get(sessionId: string): Participant | undefined;
  /** Also those who left within the last minute. */
  recall(sessionId: string): Participant | undefined;
  /** In order of arrival. */
  all(): readonly Participant[];
  count(): number;
  local(): Participant | undefined;
  /** Told after the roster changed, inside the daily-js event. */
  onChange(listener: (change: RosterChange) => void): void;
  /** daily-js's own participants of the moment, for those who attach late. */
  raw(): DailyParticipant[];
}

/** What is kept of those present beside the index; told before anybody else. */
export interface PresenceView {
  /** Came or changed. */
  put(participant: Participant, before: Participant | undefined): void;
  remove(participant: Participant): void;
  clear(): void;
}

/** The index, and the one view that the roster keeps of it. */
export interface PresenceIndex extends Presence {
  view(view: PresenceView): void;
}

/** Follows who is in the call: an event costs one participant, not the room. */
export const presenceService: Service<PresenceIndex> = {
  name: 'presence',
  create: (connection) => {
    const { call, events, options } = connection;
    const status = connection.use(statusService);
    const present = new Map<string, Participant>();
    const departed = createDeparted(Date.now);
    const listeners: ((change: RosterChange) => void)[] = [];
    let view: PresenceView | undefined;
    let localId: string | undefined;

    const all = () => [...present.values()].sort(byArrival);
    const local = () => (localId === undefined ? undefined : present.get(localId));
    const raw = () => (status.isJoined() ? Object.values(call.participants()) : []);

    function tell(change: RosterChange) {
      for (const listener of listeners) listener(change);
    }

    function put(one: DailyParticipant) {
      const participant = toParticipant(one, options.hosts);
      const { sessionId } = participant;
      const before = present.get(sessionId);
      if (!before || !isSameParticipant(before, participant)) {
        present.set(sessionId, participant);
        if (participant.isLocal) localId = sessionId;
        view?.put(participant, before);
      }
      tell({ type: 'present', participant, raw: one });
    }

    function remove(sessionId: string, isHidden: boolean) {
      const participant = present.get(sessionId);
      if (!participant) return;
      present.delete(sessionId);
      /* Who is hidden may still send, and has no authority. */
      departed.add(
        isHidden ? { ...participant, isHost: false, isOwner: false, isHidden } : participant,
      );
      view?.remove(participant);
      tell({ type: 'gone', participant });
    }

    function clear() {
      present.clear();
      departed.clear();
      localId = undefined;
      view?.clear();
      tell({ type: 'cleared' });
    }

    const putAll = () => raw().forEach(put);
    status.onStay((change) => {
      if (change.type === 'left') clear();
      if (change.type === 'joined') putAll();
    });
    const onPresent = ({ participant }: { participant: DailyParticipant }) => {
      if (status.isJoined()) put(participant);
    };
    events.on('participant-joined', onPresent);
    events.on('participant-updated', onPresent);
    events.on('participant-left', ({ participant, reason }) =>
      remove(participant.session_id, reason === 'hidden'),
    );
    putAll();
    connection.describe('roster', () => describeRoster(all(), local()));

    return {
      get: (id) => present.get(id),
      recall: (id) => present.get(id) ?? departed.get(id),
      all,
      count: () => present.size,
      local,
      onChange: (listener) => listeners.push(listener),
      raw,
      view: (one) => {
        view = one;
      },
    };
  },
};

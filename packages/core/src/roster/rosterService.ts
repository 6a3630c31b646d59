import type { DailyParticipant } from '@daily-co/daily-js';
import { atom, type Atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { Service } from '../connection/connection';
import { statusService } from '../status/statusService';
import { createDeparted } from './departed';
import { describeRoster } from './describeRoster';
import { createArrivalOrder } from './arrivalOrder';
import { isSameParticipant, toParticipant, type Participant } from './participant';

/** Who came, changed or went. `raw` carries what the kit's participant leaves out, userData above all. */
export type RosterChange =
  | { type: 'present'; participant: Participant; raw: DailyParticipant }
  | { type: 'gone'; participant: Participant }
  | { type: 'cleared' };

/** Everybody in the call, kept incrementally: an event costs one participant, not the room. */
export interface Roster {
  /** Everybody in order of arrival; recomputed only where somebody reads it. */
  readonly allAtom: Atom<readonly Participant[]>;
  /** Session ids in order of arrival; changes only when somebody comes or goes. */
  readonly idsAtom: Atom<readonly string[]>;
  /** Another number whenever anybody comes, goes or changes: one dependency for who reads many by `get`. */
  readonly versionAtom: Atom<number>;
  readonly localIdAtom: Atom<string | null>;
  /** The earliest host by arrival, who acts where one host must; null without a host. */
  readonly actingHostIdAtom: Atom<string | null>;
  /** Whether this client is a host. */
  readonly isHostAtom: Atom<boolean>;
  participantAtom(sessionId: string): Atom<Participant | null>;
  get(sessionId: string): Participant | undefined;
  /** Also those who left within the last minute. */
  recall(sessionId: string): Participant | undefined;
  /** In order of arrival. */
  all(): readonly Participant[];
  local(): Participant | undefined;
  actingHost(): Participant | undefined;
  /** Told after the roster changed, inside the daily-js event. */
  onChange(listener: (change: RosterChange) => void): void;
  /** daily-js's own participants of the moment, for those who attach late. */
  raw(): DailyParticipant[];
}

/**
 * The roster of a connection.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * state.get(use(rosterService).allAtom).filter(({ isHost }) => isHost);
 * ```
 */
export const rosterService: Service<Roster> = {
  name: 'roster',
  create: (connection) => {
    const { call, events, options, state } = connection;
    const status = connection.use(statusService);
    const present = new Map<string, Participant>();
    const order = createArrivalOrder();
    const hosts = createArrivalOrder();
    const departed = createDeparted(Date.now);
    const atoms = new Map<string, PrimitiveAtom<Participant | null>>();
    const membershipAtom = atom(0);
    const idsAtom = atom((get): readonly string[] => {
      get(membershipAtom);
      return order.all().map(({ sessionId }) => sessionId);
    });
    const versionAtom = atom(0);
    const allAtom = atom((get) => {
      get(versionAtom);
      return order.all();
    });
    const localIdAtom = atom<string | null>(null);
    const actingHostIdAtom = atom<string | null>(null);
    const isHostAtom = atom(false);
    const listeners: ((change: RosterChange) => void)[] = [];

    function participantAtom(sessionId: string) {
      let own = atoms.get(sessionId);
      if (!own)
        atoms.set(sessionId, (own = atom<Participant | null>(present.get(sessionId) ?? null)));
      return own;
    }

    function publish(participant: Participant | null, sessionId: string, isMembership: boolean) {
      state.update((set) => {
        const own = atoms.get(sessionId);
        if (own) set(own, participant);
        if (isMembership) set(membershipAtom, version + 1);
        set(actingHostIdAtom, actingHost()?.sessionId ?? null);
        set(localIdAtom, local()?.sessionId ?? null);
        set(isHostAtom, local()?.isHost === true);
        set(versionAtom, (version += 1));
      });
    }

    let localId: string | undefined;
    let version = 0;
    const local = () => (localId === undefined ? undefined : present.get(localId));
    const actingHost = () => hosts.first();

    function put(raw: DailyParticipant) {
      const participant = toParticipant(raw, options.hosts);
      const { sessionId } = participant;
      const before = present.get(sessionId);
      if (!before || !isSameParticipant(before, participant)) {
        present.set(sessionId, participant);
        if (participant.isLocal) localId = sessionId;
        order.put(participant, before);
        if (participant.isHost) hosts.put(participant, before);
        else hosts.remove(participant);
        publish(participant, sessionId, before?.joinedAt !== participant.joinedAt);
      }
      tell({ type: 'present', participant, raw });
    }

    function remove(sessionId: string, isHidden: boolean) {
      const participant = present.get(sessionId);
      if (!participant) return;
      present.delete(sessionId);
      order.remove(participant);
      hosts.remove(participant);
      /* Who is hidden may still send, and has no authority. */
      departed.add(
        isHidden ? { ...participant, isHost: false, isOwner: false, isHidden } : participant,
      );
      publish(null, sessionId, true);
      atoms.delete(sessionId);
      tell({ type: 'gone', participant });
    }

    function clear() {
      present.clear();
      order.clear();
      hosts.clear();
      departed.clear();
      localId = undefined;
      state.update((set) => {
        for (const own of atoms.values()) set(own, null);
        set(membershipAtom, version + 1);
        set(localIdAtom, null);
        set(isHostAtom, false);
        set(actingHostIdAtom, null);
        set(versionAtom, (version += 1));
      });
      atoms.clear();
      tell({ type: 'cleared' });
    }

    function tell(change: RosterChange) {
      for (const listener of listeners) listener(change);
    }

    const raw = () => (status.isJoined() ? Object.values(call.participants()) : []);

    status.onStay((change) => {
      if (change.type === 'left') clear();
      if (change.type === 'joined') for (const participant of raw()) put(participant);
    });
    const onPresent = ({ participant }: { participant: DailyParticipant }) => {
      if (status.isJoined()) put(participant);
    };
    events.on('participant-joined', onPresent);
    events.on('participant-updated', onPresent);
    events.on('participant-left', ({ participant, reason }) =>
      remove(participant.session_id, reason === 'hidden'),
    );
    for (const participant of raw()) put(participant);
    connection.describe('roster', () => describeRoster(order.all(), local(), actingHost()));

    return {
      allAtom,
      idsAtom,
      versionAtom,
      localIdAtom,
      actingHostIdAtom,
      isHostAtom,
      participantAtom,
      get: (id) => present.get(id),
      recall: (id) => present.get(id) ?? departed.get(id),
      all: order.all,
      local,
      actingHost,
      onChange: (listener) => listeners.push(listener),
      raw,
    };
  },
};

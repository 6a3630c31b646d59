import type { DailyParticipant } from '@daily-co/daily-js';
import type { Service } from '../connection/connection';
import { jsonEqual, jsonSize } from '../json/json';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { isPrebuilt } from '../session-data/isPrebuilt';
import { statusService } from '../status/statusService';
import { readSlot, slotId, type SlotPath } from '../user-data/blob';
import { userDataWriterService } from '../user-data/userDataWriter';
import { createAnnounced } from './announced';
import { decodeEntries, encodeEntries, isNewer, type HostEntry } from './entry';
import { createPresentHosts } from './presentHosts';
import { readTabCopy, writeTabCopy } from './tabCopy';

/** The host-held values of one connection, by their key on the wire, whether this client has a definition for them or not. */
export interface HostHeld {
  /** The entry that counts; the last one of this stay when no host is present now. */
  get(key: string): HostEntry | undefined;
  keys(): Iterable<string>;
  isHostPresent(): boolean;
  /** Whether a host was present in this stay: what none of them decided is decided by nobody else after them. */
  knewHosts(): boolean;
  /** Whether it is known who is present: false for a moment after the join. */
  isSettled(): boolean;
  /** Whether this client is a host. */
  canWrite(): boolean;
  /** The entries of our own slot. */
  own(): Map<string, HostEntry>;
  /** Puts them there; rejects when they do not fit into userData, or Daily refuses. */
  publish(entries: ReadonlyMap<string, HostEntry>): Promise<void>;
  /** Told with the keys whose entry changed, and with no key when only who is host, or what is known of it, changed. */
  onChange(listener: (keys: ReadonlySet<string>) => void): void;
}

const OWN: SlotPath = { space: 'reserved', key: 'own' };

/** Host-held values of a connection: the highest version among the slots of those present whom Daily calls host. */
export const hostHeldService: Service<HostHeld> = {
  name: 'host-held',
  create: (connection) => {
    const { call, report } = connection;
    const roster = connection.use(rosterService);
    const status = connection.use(statusService);
    const writer = connection.use(userDataWriterService);
    const counting = new Map<string, HostEntry>();
    const listeners: ((keys: ReadonlySet<string>) => void)[] = [];
    let knewHosts = false;
    const hosts = createPresentHosts(count);
    const isSettled = createAnnounced(connection, () => {
      sayNothing();
      tell(new Set());
    });

    writer.declare(OWN, 'session');
    const isWritable = !isPrebuilt(call);
    const canWrite = () => isWritable && status.isJoined() && roster.local()?.isHost === true;
    const meetingSessionId = () => call.meetingSessionSummary()?.id;
    const ownEntries = () => decodeEntries(writer.get(OWN)).entries;

    function tell(keys: ReadonlySet<string>) {
      for (const listener of listeners) listener(keys);
    }

    function publishOwn(entries: ReadonlyMap<string, HostEntry>): Promise<void> {
      const slot = encodeEntries(entries);
      writeTabCopy(meetingSessionId(), slot);
      return writer.set(OWN, slot);
    }

    function count(newest: Map<string, HostEntry> | undefined) {
      const changed = new Set<string>();
      knewHosts ||= hosts.size > 0;
      for (const key of newest ? new Set([...newest.keys(), ...counting.keys()]) : []) {
        const entry = newest?.get(key);
        if (jsonEqual(entry, counting.get(key))) continue;
        changed.add(key);
        if (entry) counting.set(key, entry);
        else counting.delete(key);
      }
      tell(changed);
      if (newest && canWrite()) carry(counting);
    }

    /* A host carries what it sees along, so that any other may leave. */
    function carry(entries: ReadonlyMap<string, HostEntry>) {
      const own = ownEntries();
      const missing = [...entries].filter(([key, entry]) => isNewer(entry, own.get(key)));
      if (missing.length === 0) return;
      for (const [key, entry] of missing) own.set(key, entry);
      void publishOwn(own).catch(() => undefined);
    }

    /* Those who were here keep what the last host decided until a host says what it holds, be it nothing. */
    function sayNothing() {
      if (!canWrite() || !isSettled() || !meetingSessionId() || roster.all().length < 2) return;
      if (writer.get(OWN) === undefined && hosts.areSilent)
        void publishOwn(new Map()).catch(() => undefined);
    }

    /* What this tab held before a reload, or saw while it was no host. Daily may name the meeting session only after the join. */
    function restore() {
      if (!canWrite()) return;
      carry(decodeEntries(readTabCopy(meetingSessionId())).entries);
      carry(counting);
      sayNothing();
    }

    function take({ isLocal, isHost, sessionId }: Participant, raw: () => unknown) {
      if (!isHost) {
        /* Made a host again, it must not come back with what has long been decided otherwise. */
        if (isLocal && writer.get(OWN) !== undefined)
          void writer.set(OWN, undefined).catch(() => undefined);
        return hosts.remove(sessionId);
      }
      if (isLocal && !hosts.has(sessionId)) restore();
      const malformed = hosts.put(sessionId, raw());
      if (malformed.length === 0) return;
      report({
        kind: 'rejected',
        code: 'foreign-shape',
        mechanism: 'participant-value',
        name: slotId(OWN),
        from: sessionId,
        detail: `What a host holds does not count where it is no [version, author, value]: ${malformed.slice(0, 5).join(', ')}.`,
      });
    }

    const takeOther = (participant: Participant, { userData }: DailyParticipant) =>
      take(participant, () => (participant.isLocal ? writer.get(OWN) : readSlot(userData, OWN)));

    roster.onChange((change) => {
      if (change.type === 'present') return takeOther(change.participant, change.raw);
      if (change.type === 'gone') return hosts.remove(change.participant.sessionId);
      hosts.clear();
      knewHosts = false;
      const keys = new Set(counting.keys());
      counting.clear();
      tell(keys);
    });
    writer.onChange(({ space, key }) => {
      const local = roster.local();
      if (space === OWN.space && key === OWN.key && local) take(local, () => writer.get(OWN));
    });
    connection.events.on('meeting-session-summary-updated', restore);
    connection.onDispose(hosts.dispose);
    connection.describe('host-held', () => ({
      hosts: hosts.size,
      canWrite: canWrite(),
      keys: Object.fromEntries(
        [...counting].map(([key, { n, by, value }]) => [key, { n, by, size: jsonSize(value) }]),
      ),
    }));
    for (const raw of roster.raw()) {
      const participant = roster.get(raw.session_id);
      if (participant) takeOther(participant, raw);
    }

    return {
      get: (key) => counting.get(key),
      keys: () => counting.keys(),
      isHostPresent: () => hosts.size > 0,
      knewHosts: () => knewHosts,
      isSettled,
      canWrite,
      onChange: (listener) => listeners.push(listener),
      own: ownEntries,
      publish: publishOwn,
    };
  },
};

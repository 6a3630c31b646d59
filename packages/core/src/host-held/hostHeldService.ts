import type { Service } from '../connection/connection';
import { jsonEqual, type Json, type JsonObject } from '../json/json';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { readSlot, type SlotPath } from '../user-data/blob';
import { userDataWriterService } from '../user-data/userDataWriter';
import { decodeEntries, encodeEntry, isNewer, type HostEntry } from './entry';
import { checkHostValueSize } from './sizes';
import { readTabCopy, writeTabCopy } from './tabCopy';

/** The host-held values of one connection, all keys together, whether this client has a definition for them or not. */
export interface HostHeld {
  /** The entry that counts; the last one of this stay when no host is present now. */
  get(key: string): HostEntry | undefined;
  keys(): Iterable<string>;
  isHostPresent(): boolean;
  /** Whether this client is a host. */
  canWrite(): boolean;
  /** Writes the next version into our own slot. Throws when it does not fit, rejects when Daily refuses. */
  write(key: string, value: Json): Promise<HostEntry>;
  /** Told with the keys whose entry changed, and with no key when only who is host changed. */
  onChange(listener: (keys: ReadonlySet<string>) => void): void;
}

const OWN: SlotPath = { space: 'reserved', key: 'own' };

/** Host-held values of a connection: the highest version among the slots of those present whom Daily calls host. */
export const hostHeldService: Service<HostHeld> = {
  name: 'host-held',
  create: (connection) => {
    const { call } = connection;
    const roster = connection.use(rosterService);
    const status = connection.use(statusService);
    const writer = connection.use(userDataWriterService);
    const slots = new Map<string, { raw: unknown; entries: Map<string, HostEntry> }>();
    const counting = new Map<string, HostEntry>();
    const listeners: ((keys: ReadonlySet<string>) => void)[] = [];

    writer.declare(OWN, 'session');
    const meetingSessionId = () => call.meetingSessionSummary()?.id;
    const canWrite = () => status.isJoined() && roster.local()?.isHost === true;
    const ownEntries = () => decodeEntries(writer.get(OWN));

    function publishOwn(entries: Map<string, HostEntry>): Promise<void> {
      const slot: JsonObject = Object.fromEntries(
        [...entries].map(([key, entry]) => [key, encodeEntry(entry)]),
      );
      writeTabCopy(meetingSessionId(), slot);
      return writer.set(OWN, slot);
    }

    function recount() {
      const changed = new Set<string>();
      if (slots.size > 0) {
        const now = new Map<string, HostEntry>();
        for (const { entries } of slots.values()) {
          for (const [key, entry] of entries) if (isNewer(entry, now.get(key))) now.set(key, entry);
        }
        for (const key of new Set([...now.keys(), ...counting.keys()])) {
          const entry = now.get(key);
          if (jsonEqual(entry, counting.get(key))) continue;
          changed.add(key);
          if (entry) counting.set(key, entry);
          else counting.delete(key);
        }
      }
      for (const listener of listeners) listener(changed);
      if (canWrite()) adopt();
    }

    function adopt() {
      const own = ownEntries();
      const missing = [...counting].filter(([key, entry]) => isNewer(entry, own.get(key)));
      if (missing.length === 0) return;
      for (const [key, entry] of missing) own.set(key, entry);
      void publishOwn(own).catch(() => undefined);
    }

    function restore() {
      const own = ownEntries();
      const kept = [...decodeEntries(readTabCopy(meetingSessionId()))];
      const missing = kept.filter(([key, entry]) => isNewer(entry, own.get(key)));
      if (missing.length === 0) return;
      for (const [key, entry] of missing) own.set(key, entry);
      void publishOwn(own).catch(() => undefined);
    }

    function takeSlot(sessionId: string, isHost: boolean, raw: unknown) {
      const before = slots.get(sessionId);
      if (!isHost) {
        if (slots.delete(sessionId)) recount();
        return;
      }
      if (before && jsonEqual(before.raw, raw)) return;
      slots.set(sessionId, { raw, entries: decodeEntries(raw) });
      recount();
    }

    roster.onChange((change) => {
      if (change.type === 'cleared') {
        slots.clear();
        const keys = new Set(counting.keys());
        counting.clear();
        for (const listener of listeners) listener(keys);
      } else if (change.type === 'gone') {
        if (slots.delete(change.participant.sessionId)) recount();
      } else if (change.participant.isLocal) {
        const { isHost, sessionId } = change.participant;
        if (isHost && !slots.has(sessionId)) restore();
        takeSlot(sessionId, isHost, writer.get(OWN));
      } else {
        const { isHost, sessionId } = change.participant;
        takeSlot(sessionId, isHost, readSlot(change.raw.userData, OWN));
      }
    });
    writer.onChange(({ space, key }) => {
      const local = roster.local();
      if (space === OWN.space && key === OWN.key && local) {
        takeSlot(local.sessionId, local.isHost, writer.get(OWN));
      }
    });
    for (const raw of roster.raw()) {
      const isHost = roster.get(raw.session_id)?.isHost ?? false;
      if (raw.local && isHost) restore();
      takeSlot(raw.session_id, isHost, raw.local ? writer.get(OWN) : readSlot(raw.userData, OWN));
    }

    return {
      get: (key) => counting.get(key),
      keys: () => counting.keys(),
      isHostPresent: () => slots.size > 0,
      canWrite,
      onChange: (listener) => listeners.push(listener),
      write: (key, value) => {
        const own = ownEntries();
        const by = (roster.local()?.sessionId ?? '').slice(0, 8);
        const entry = { n: (counting.get(key)?.n ?? 0) + 1, by, value };
        own.set(key, entry);
        checkHostValueSize(key, own);
        return publishOwn(own).then(() => entry);
      },
    };
  },
};

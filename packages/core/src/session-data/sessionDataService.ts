import type { DailyMeetingSessionState } from '@daily-co/daily-js';
import { atom, type Atom } from 'jotai/vanilla';
import type { Service } from '../connection/connection';
import { isRecord, jsonEqual, jsonSize } from '../json/json';
import { statusService, type Status } from '../status/statusService';
import { isPrebuilt } from './isPrebuilt';

/** The room's session data as Daily last told it: every event brings everything, so it is compared key by key. */
export interface SessionData {
  /** False until the room's first snapshot is in. */
  readonly isReadyAtom: Atom<boolean>;
  /** The status of whatever needs session data: that of the call, or `unsupported` in Prebuilt. */
  readonly statusAtom: Atom<Status>;
  readonly isSupported: boolean;
  /** What lies under a key; the same object as long as it is equal. */
  get(key: string): unknown;
  entries(): Iterable<[string, unknown]>;
  /** Told after each event with the keys whose value changed; `null` when the stay is over. */
  onChange(listener: (changed: ReadonlySet<string> | null) => void): void;
  /** Told after those, when this key's value changed, the first snapshot is in, or the stay is over. */
  onKey(key: string, listener: () => void): void;
}

/** The session data of a connection. */
export const sessionDataService: Service<SessionData> = {
  name: 'session-data',
  create: (connection) => {
    const { call, events, state } = connection;
    const status = connection.use(statusService);
    const isSupported = !isPrebuilt(call);
    const isReadyAtom = atom(false);
    const listeners: ((changed: ReadonlySet<string> | null) => void)[] = [];
    const keyListeners = new Map<string, (() => void)[]>();
    let data = new Map<string, unknown>();

    function take(raw: unknown) {
      const next = new Map(isRecord(raw) ? Object.entries(raw) : []);
      const changed = new Set<string>();
      for (const [key, value] of next) {
        if (jsonEqual(data.get(key), value)) next.set(key, data.get(key));
        else changed.add(key);
      }
      for (const key of data.keys()) if (!next.has(key)) changed.add(key);
      data = next;
      publish(true, changed);
    }

    function publish(isReady: boolean, changed: ReadonlySet<string> | null) {
      const isTurn = isReady !== state.get(isReadyAtom);
      state.batch(() => {
        if (isTurn) state.update((set) => set(isReadyAtom, isReady));
        for (const listener of listeners) listener(changed);
        for (const key of isTurn || changed === null ? keyListeners.keys() : changed) {
          for (const listener of keyListeners.get(key) ?? []) listener();
        }
      });
    }

    function clear() {
      data = new Map();
      publish(false, null);
    }

    function readNow() {
      const now = call.meetingSessionState();
      if (now.topology !== 'none') take(now.data);
    }

    if (isSupported) {
      events.on('meeting-session-state-updated', ({ meetingSessionState }) => {
        take((meetingSessionState as DailyMeetingSessionState).data);
      });
      /* Daily does not say whether the first snapshot comes before or after joined-meeting, so it is also read then. */
      status.onStay(({ type }) => {
        if (type === 'left') clear();
        if (type === 'joined') readNow();
      });
      if (status.isJoined()) readNow();
    }
    connection.describe('session-data', () => ({
      isSupported,
      size: jsonSize(Object.fromEntries(data)),
      keys: Object.fromEntries([...data].map(([key, value]) => [key, jsonSize(value)])),
    }));

    return {
      isReadyAtom,
      statusAtom: atom((get) => (isSupported ? get(status.statusAtom) : 'unsupported')),
      isSupported,
      get: (key) => data.get(key),
      entries: () => data.entries(),
      onChange: (listener) => listeners.push(listener),
      onKey: (key, listener) => {
        keyListeners.set(key, [...(keyListeners.get(key) ?? []), listener]);
      },
    };
  },
};

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

/**
 * The session data of a connection.
 *
 * @example
 * ```ts
 * const data = connect(call).use(sessionDataService);
 * data.onKey('scene', () => show(data.get('scene')));
 * ```
 */
export const sessionDataService: Service<SessionData> = {
  name: 'session-data',
  create: (connection) => {
    const { call, events, state } = connection;
    const status = connection.use(statusService);
    const isSupported = !isPrebuilt(call);
    const isReadyAtom = atom(false);
    const listeners: ((changed: ReadonlySet<string> | null) => void)[] = [];
    const keyListeners = new Map<string, (() => void)[]>();
    const data = new Map<string, unknown>();

    /* Every event brings everything: nothing is copied but what changed. */
    function take(raw: unknown) {
      const next = isRecord(raw) ? raw : {};
      const keys = Object.keys(next);
      const changed = new Set<string>();
      for (const key of keys) {
        const value = next[key];
        if (data.has(key) && jsonEqual(data.get(key), value)) continue;
        data.set(key, value);
        changed.add(key);
      }
      if (data.size > keys.length) {
        for (const key of data.keys()) {
          if (Object.hasOwn(next, key)) continue;
          data.delete(key);
          changed.add(key);
        }
      }
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
      data.clear();
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

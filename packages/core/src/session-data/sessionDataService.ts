import type { DailyMeetingSessionState } from '@daily-co/daily-js';
import { atom, type Atom } from 'jotai/vanilla';
import type { Service } from '../connection/connection';
import { isRecord, jsonEqual } from '../json/json';
import { statusService } from '../status/statusService';

/** The room's session data as Daily last told it: every event brings everything, so it is compared key by key. */
export interface SessionData {
  /** False until the room's first snapshot is in. */
  readonly isReadyAtom: Atom<boolean>;
  get(key: string): unknown;
  entries(): Iterable<[string, unknown]>;
  /** Told after each event with the keys whose value changed; `null` when the stay is over. */
  onChange(listener: (changed: ReadonlySet<string> | null) => void): void;
}

/** The session data of a connection. */
export const sessionDataService: Service<SessionData> = {
  name: 'session-data',
  create: (connection) => {
    const { call, events, state } = connection;
    const status = connection.use(statusService);
    const isReadyAtom = atom(false);
    const listeners: ((changed: ReadonlySet<string> | null) => void)[] = [];
    let data = new Map<string, unknown>();

    function take(raw: unknown) {
      const next = new Map(isRecord(raw) ? Object.entries(raw) : []);
      const changed = new Set<string>();
      for (const [key, value] of next) if (!jsonEqual(data.get(key), value)) changed.add(key);
      for (const key of data.keys()) if (!next.has(key)) changed.add(key);
      data = next;
      publish(true, changed);
    }

    function publish(isReady: boolean, changed: ReadonlySet<string> | null) {
      state.batch(() => {
        state.update((set) => set(isReadyAtom, isReady));
        for (const listener of listeners) listener(changed);
      });
    }

    function clear() {
      data = new Map();
      publish(false, null);
    }

    events.on('meeting-session-state-updated', ({ meetingSessionState }) => {
      take((meetingSessionState as DailyMeetingSessionState).data);
    });
    function readNow() {
      const now = call.meetingSessionState();
      if (now.topology !== 'none') take(now.data);
    }

    /* Daily does not say whether the first snapshot comes before or after joined-meeting, so it is also read then. */
    status.onStay(({ type }) => {
      if (type === 'left') clear();
      if (type === 'joined') readNow();
    });
    if (status.isJoined()) readNow();

    return {
      isReadyAtom,
      get: (key) => data.get(key),
      entries: () => data.entries(),
      onChange: (listener) => listeners.push(listener),
    };
  },
};

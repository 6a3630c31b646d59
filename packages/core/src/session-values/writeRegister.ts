import type { Service } from '../connection/connection';
import type { BackchannelError } from '../errors/backchannelError';
import { leftMeanwhile } from '../errors/leftMeanwhile';
import { jsonEqual, jsonSize, type Json } from '../json/json';
import { limitOf } from '../limits/limitOf';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionDataService } from '../session-data/sessionDataService';
import { statusService } from '../status/statusService';
import { mergeSessionData } from './mergeSessionData';
import { registerKey, readRegister } from './register';
import {
  LONGEST_WAIT_MS,
  dailyRefused,
  notJoined,
  timedOut,
  tooLarge,
  unsupported,
} from './writeErrors';
import { startRegisterSweep } from './registerSweep';

/** What became of a write: applied and still there, or applied and then replaced by somebody else. */
export type WriteOutcome = 'confirmed' | 'overruled';

/** Writing session data with a counter in each update, so that the writer learns what became of it. */
export interface WriteRegister {
  /**
   * Sets a key, together with all others of this tick; `undefined` deletes. Rejects as `daily-refused`, `left` or `timeout`.
   *
   * @throws BackchannelError `unsupported`, `not-joined` or `session-data-too-large`; then nothing was set.
   */
  write(key: string, value: Json | undefined): Promise<WriteOutcome>;
  /** A write of ours that Daily has not shown yet. */
  pending(key: string): { value: Json | undefined } | undefined;
  /** All of them, by key. */
  allPending(): Iterable<[string, { value: Json | undefined }]>;
  /** Told with the key of a write that begins, is shown by Daily or fails. */
  onChange(listener: (key: string) => void): void;
}

interface Pending {
  n: number;
  value: Json | undefined;
  /** One for all writes of a key that came before Daily has shown the first of them. */
  outcome: Promise<WriteOutcome>;
  settle: (outcome: WriteOutcome | Promise<never>) => void;
  cancelTimer: () => void;
}

const IDLE_MS = 10_000;

/** The write register of a connection. */
export const writeRegisterService: Service<WriteRegister> = {
  name: 'write-register',
  create: (connection) => {
    const { call, events } = connection;
    const status = connection.use(statusService);
    const roster = connection.use(rosterService);
    const sessionData = connection.use(sessionDataService);
    const pending = new Map<string, Pending>();
    const listeners: ((key: string) => void)[] = [];
    let batch: Map<string, Json | undefined> | undefined;
    let n = 0;
    /* The whole with what is pending has no more characters; Infinity until a write has measured it. */
    let atMost = Infinity;
    let cancelIdle: (() => void) | undefined;

    const ownKey = () => registerKey(roster.local()?.sessionId ?? '');
    const tell = (key: string) => listeners.forEach((listener) => listener(key));

    function flush() {
      const update = batch;
      batch = undefined;
      if (!update) return;
      const error = mergeSessionData(call, { ...Object.fromEntries(update), [ownKey()]: n });
      if (error) failAll(error, (entry) => entry.n === n);
      dropRegisterWhenIdle();
    }

    function dropRegisterWhenIdle() {
      cancelIdle?.();
      cancelIdle = startTimer(IDLE_MS, () => {
        if (pending.size > 0) return dropRegisterWhenIdle();
        if (status.isJoined()) mergeSessionData(call, { [ownKey()]: undefined });
      });
    }

    function end(key: string, entry: Pending, outcome: WriteOutcome | Promise<never>) {
      pending.delete(key);
      entry.cancelTimer();
      entry.settle(outcome);
      tell(key);
    }

    function failAll(error: BackchannelError, matches: (entry: Pending) => boolean = () => true) {
      for (const [key, entry] of [...pending]) {
        if (matches(entry)) end(key, entry, Promise.reject(error));
      }
    }

    /* Many entries are often set at once: as long as they fit together with what there was, the whole is not measured again. */
    function refuseOversize(key: string, value: Json | undefined) {
      const limit = limitOf(connection, 'sessionData');
      const own = jsonSize({ [key]: value });
      atMost += own;
      if (atMost <= limit) return;
      const next = new Map(sessionData.entries());
      for (const [name, entry] of pending) next.set(name, entry.value);
      const size = jsonSize(Object.fromEntries(next.set(key, value).set(ownKey(), n + 1)));
      if (size > limit) throw tooLarge(key, jsonSize(value), size, limit);
      atMost = size;
    }

    /* Nobody else counts further than we have written, so a higher counter is forged and says nothing. */
    function appliedSoFar() {
      const applied = readRegister(sessionData.get(ownKey()));
      return applied > n ? 0 : applied;
    }

    sessionData.onChange((changed) => {
      atMost = Infinity;
      if (changed === null) return;
      const applied = appliedSoFar();
      for (const [key, entry] of [...pending]) {
        if (applied < entry.n) continue;
        const isOurs = jsonEqual(sessionData.get(key), entry.value);
        end(key, entry, isOurs ? 'confirmed' : 'overruled');
      }
    });
    events.on('nonfatal-error', ({ type, errorMsg }) => {
      if (type === 'meeting-session-data-error')
        failAll(dailyRefused([...pending.keys()], errorMsg));
    });
    status.onStay(({ type }) => {
      if (type === 'joined') return;
      n = 0;
      batch = undefined;
      cancelIdle?.();
      failAll(leftMeanwhile());
    });
    connection.onDispose(() => cancelIdle?.());
    startRegisterSweep(connection);
    connection.describe('session-writes', () => ({ counter: n, pending: [...pending.keys()] }));

    return {
      pending: (key) => pending.get(key),
      allPending: () => pending.entries(),
      onChange: (listener) => listeners.push(listener),
      write: (key, value) => {
        if (!sessionData.isSupported) throw unsupported(key);
        if (!status.isJoined()) throw notJoined(key);
        refuseOversize(key, value);
        if (!batch) {
          batch = new Map();
          n += 1;
          void Promise.resolve().then(flush);
        }
        batch.set(key, value);
        const replaced = pending.get(key);
        replaced?.cancelTimer();
        let settle = replaced?.settle ?? (() => undefined);
        const outcome =
          replaced?.outcome ?? new Promise<WriteOutcome>((resolve) => (settle = resolve));
        const cancelTimer = startTimer(LONGEST_WAIT_MS, () =>
          failAll(timedOut(key), (one) => one === entry),
        );
        const entry: Pending = { n, value, outcome, settle, cancelTimer };
        pending.set(key, entry);
        tell(key);
        return outcome;
      },
    };
  },
};

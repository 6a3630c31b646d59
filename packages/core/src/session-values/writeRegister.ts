import type { Service } from '../connection/connection';
import type { BackchannelError } from '../errors/backchannelError';
import { jsonEqual, jsonSize, type Json } from '../json/json';
import { DAILY_LIMITS } from '../limits/limits';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionDataService } from '../session-data/sessionDataService';
import { statusService } from '../status/statusService';
import { mergeSessionData } from './mergeSessionData';
import { registerKey, readRegister } from './register';
import {
  LONGEST_WAIT_MS,
  dailyRefused,
  leftMeanwhile,
  notJoined,
  timedOut,
  tooLarge,
} from './writeErrors';
import { startRegisterSweep } from './registerSweep';

/** What became of a write: applied and still there, or applied and then replaced by somebody else. */
export type WriteOutcome = 'confirmed' | 'overruled';

/** Writing session data with a counter in each update, so that the writer learns what became of it. */
export interface WriteRegister {
  /** Sets keys in one update; `undefined` deletes. Rejects as `session-data-too-large`, `daily-refused`, `left` or `timeout`. */
  write(key: string, value: Json | undefined): Promise<WriteOutcome>;
  /** A write of ours that Daily has not shown yet. */
  pending(key: string): { value: Json | undefined } | undefined;
  /** All of them, by key. */
  allPending(): Iterable<[string, { value: Json | undefined }]>;
}

interface Pending {
  n: number;
  value: Json | undefined;
  settle: (outcome: WriteOutcome) => void;
  fail: (error: BackchannelError) => void;
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
    let batch: Map<string, Json | undefined> | undefined;
    let n = 0;
    let cancelIdle: (() => void) | undefined;

    const ownKey = () => registerKey(roster.local()?.sessionId ?? '');

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

    function failAll(error: BackchannelError, matches: (entry: Pending) => boolean = () => true) {
      for (const [key, entry] of [...pending]) {
        if (!matches(entry)) continue;
        pending.delete(key);
        entry.cancelTimer();
        entry.fail(error);
      }
    }

    function refuseOversize(key: string, value: Json | undefined) {
      const next = new Map(sessionData.entries());
      for (const [name, entry] of pending) next.set(name, entry.value);
      const size = jsonSize(Object.fromEntries(next.set(key, value)));
      if (size > DAILY_LIMITS.sessionData) throw tooLarge(key, size);
    }

    sessionData.onChange((changed) => {
      if (changed === null) return;
      const applied = readRegister(sessionData.get(ownKey()));
      for (const [key, entry] of [...pending]) {
        if (applied < entry.n) continue;
        pending.delete(key);
        entry.cancelTimer();
        entry.settle(jsonEqual(sessionData.get(key), entry.value) ? 'confirmed' : 'overruled');
      }
    });
    events.on('nonfatal-error', ({ type, errorMsg }) => {
      if (type === 'meeting-session-data-error') failAll(dailyRefused(errorMsg));
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

    return {
      pending: (key) => pending.get(key),
      allPending: () => pending.entries(),
      write: async (key, value) => {
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
        return new Promise<WriteOutcome>((resolve, reject) => {
          pending.set(key, {
            n,
            value,
            settle: (outcome) => {
              replaced?.settle(outcome);
              resolve(outcome);
            },
            fail: (error) => {
              replaced?.fail(error);
              reject(error);
            },
            cancelTimer: startTimer(LONGEST_WAIT_MS, () =>
              failAll(timedOut(key), (entry) => entry === pending.get(key)),
            ),
          });
        });
      },
    };
  },
};

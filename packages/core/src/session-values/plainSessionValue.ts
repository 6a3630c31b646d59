import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { checkOutput } from '../definitions/check';
import type { SessionValueDefinition } from '../definitions/definition';
import { toBackchannelError, type BackchannelError } from '../errors/backchannelError';
import { jsonSize, toJson } from '../json/json';
import { sessionDataService } from '../session-data/sessionDataService';
import { statusService } from '../status/statusService';
import { decodeSessionValue } from './decodeSessionValue';
import {
  resolveNext,
  type SessionValue,
  type SessionValueState,
  type SessionValueStatus,
} from './sessionValue';
import { writeRegisterService } from './writeRegister';

/** A session value that anybody may write: the room's, or our own write as long as Daily has not shown it. */
export function createPlainSessionValue<V>(
  connection: Connection,
  definition: SessionValueDefinition<V>,
): SessionValue<V> {
  const { report, state } = connection;
  const { key, schema } = definition;
  const callStatus = connection.use(statusService);
  const sessionData = connection.use(sessionDataService);
  const register = connection.use(writeRegisterService);
  let status: SessionValueStatus = 'idle';
  let error: BackchannelError | null = null;
  let roomValue = decodeSessionValue(connection, definition, sessionData.get(key));
  let lastWrite = 0;

  const read = (): SessionValueState<V> => {
    const pending = register.pending(key);
    return {
      value: pending ? ((pending.value ?? definition.initial) as V) : roomValue,
      isReady: state.get(sessionData.isReadyAtom),
      canWrite: callStatus.isJoined(),
      status,
      error,
    };
  };
  const stateAtom = atom(read());
  const publish = () => state.update((set) => set(stateAtom, read()));

  function settle(write: number, next: SessionValueStatus, cause: BackchannelError | null) {
    if (write !== lastWrite) return;
    status = next;
    error = cause;
    publish();
  }

  sessionData.onChange((changed) => {
    if (changed === null || changed.has(key)) {
      roomValue = decodeSessionValue(connection, definition, sessionData.get(key));
    }
    publish();
  });
  callStatus.onStay(publish);

  return {
    stateAtom,
    set: async (next) => {
      const write = (lastWrite += 1);
      try {
        const value = resolveNext(next, read().value);
        if (value !== undefined) checkOutput(schema, value, `the session value "${key}"`);
        const json = toJson(value, `the session value "${key}"`);
        const outcome = register.write(key, json);
        settle(write, 'pending', null);
        report({
          kind: 'written',
          mechanism: 'session-value',
          name: key,
          from: 'self',
          size: jsonSize(json),
          content: json,
          detail: `"${key}" set; Daily shows it within about a second.`,
        });
        const result = await outcome;
        settle(write, result, null);
        if (result === 'overruled') {
          const detail = `"${key}" was set, and somebody else’s value came after it.`;
          report({
            kind: 'overruled',
            mechanism: 'session-value',
            name: key,
            from: 'self',
            detail,
          });
        }
        return { status: result };
      } catch (cause) {
        const failure = toBackchannelError(cause, 'daily-refused');
        settle(write, 'failed', failure);
        throw failure;
      }
    },
  };
}

import type { Connection } from '../connection/connection';
import { checkOutput } from '../definitions/check';
import type { SessionValueDefinition } from '../definitions/definition';
import { toBackchannelError } from '../errors/backchannelError';
import { jsonSize, toJson } from '../json/json';
import { sessionDataService } from '../session-data/sessionDataService';
import { statusService } from '../status/statusService';
import { decodeSessionValue } from './decodeSessionValue';
import { resolveNext, type SessionValue } from './sessionValue';
import { createValueState } from './valueState';
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
  let roomValue = decodeSessionValue(connection, definition, sessionData.get(key));

  const room = createValueState<V>(state, () => {
    const pending = register.pending(key);
    return {
      value: pending ? ((pending.value ?? definition.initial) as V) : roomValue,
      isReady: state.get(sessionData.isReadyAtom),
      canWrite: callStatus.isJoined(),
    };
  });
  const { publish, stateAtom } = room;

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
      const settle = room.begin();
      try {
        const value = resolveNext(next, state.get(stateAtom).value);
        if (value !== undefined) checkOutput(schema, value, `the session value "${key}"`);
        const json = toJson(value, `the session value "${key}"`);
        const outcome = register.write(key, json);
        settle('pending');
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
        settle(result);
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
        settle('failed', failure);
        throw failure;
      }
    },
  };
}

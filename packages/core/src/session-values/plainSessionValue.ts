import type { Connection } from '../connection/connection';
import type { SessionValueDefinition } from '../definitions/definition';
import { resolveNext } from '../definitions/nextValue';
import { writeValue } from '../definitions/valueFormat';
import { jsonEqual, jsonSize } from '../json/json';
import { sessionDataService } from '../session-data/sessionDataService';
import { statusService } from '../status/statusService';
import { decodeSessionValue } from './decodeSessionValue';
import type { SessionValue } from './sessionValue';
import { createValueState } from './valueState';
import { writeRegisterService } from './writeRegister';

/** A session value that anybody may write: the room's, or our own write as long as Daily has not shown it. */
export function createPlainSessionValue<V>(
  connection: Connection,
  definition: SessionValueDefinition<V>,
): SessionValue<V> {
  const { report, state } = connection;
  const name = definition.key;
  const key = connection.wireName(name);
  const callStatus = connection.use(statusService);
  const sessionData = connection.use(sessionDataService);
  const register = connection.use(writeRegisterService);
  let shown: { raw: unknown; value: V } = { raw: undefined, value: definition.initial };

  const value = createValueState<V>(state, () => {
    const pending = register.pending(key);
    const raw = pending ? pending.value : sessionData.get(key);
    if (!jsonEqual(raw, shown.raw))
      shown = { raw, value: decodeSessionValue(connection, definition, raw) };
    return {
      value: shown.value,
      isReady: state.get(sessionData.isReadyAtom),
      canWrite: sessionData.isSupported && callStatus.isJoined(),
      standing: sessionData.isSupported ? undefined : 'unsupported',
    };
  });
  const { publish, stateAtom } = value;
  const told = { mechanism: 'session-value', name, from: 'self' } as const;

  sessionData.onKey(key, publish);
  register.onChange((changed) => {
    if (changed === key) publish();
  });
  callStatus.onStay(publish);

  return {
    stateAtom,
    adopt: () => Promise.resolve({ status: 'confirmed' }),
    set: async (next) => {
      const written = await value.write((onPending) => {
        const decided = resolveNext(next, state.get(stateAtom).value);
        const json = writeValue(definition, decided, `the session value "${name}"`);
        const outcome = register.write(key, json);
        onPending();
        report({
          ...told,
          kind: 'written',
          size: jsonSize(json),
          content: json,
          detail: `"${name}" set; Daily shows it within about a second.`,
        });
        return outcome;
      });
      if (written.status === 'overruled') {
        const detail = `"${name}" was set, and somebody else’s value came after it.`;
        report({ ...told, kind: 'overruled', detail });
      }
      return written;
    },
  };
}

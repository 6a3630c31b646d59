import type { Connection } from '../connection/connection';
import { checkOutput } from '../definitions/check';
import type { SessionValueDefinition } from '../definitions/definition';
import { BackchannelError, toBackchannelError } from '../errors/backchannelError';
import { jsonSize, toJson } from '../json/json';
import { sessionDataService } from '../session-data/sessionDataService';
import { decodeSessionValue } from '../session-values/decodeSessionValue';
import { resolveNext, type SessionValue } from '../session-values/sessionValue';
import { createValueState } from '../session-values/valueState';
import { statusService } from '../status/statusService';
import type { HostEntry } from './entry';
import { hostHeldService } from './hostHeldService';
import { plainCopyService } from './plainCopyService';

/** A session value that hosts decide: while one is present nothing else is looked at. */
export function createHostHeldValue<V>(
  connection: Connection,
  definition: SessionValueDefinition<V>,
): SessionValue<V> {
  const { report, state } = connection;
  const { initial, key, schema } = definition;
  const hostHeld = connection.use(hostHeldService);
  const plainCopies = connection.use(plainCopyService);
  const sessionData = connection.use(sessionDataService);
  const callStatus = connection.use(statusService);
  let own: HostEntry | undefined;
  let decoded: { raw: unknown; value: V } = { raw: undefined, value: initial };

  const decode = (raw: unknown): V => {
    if (raw !== decoded.raw)
      decoded = { raw, value: decodeSessionValue(connection, definition, raw) };
    return decoded.value;
  };

  const value = createValueState<V>(state, () => {
    const entry = hostHeld.get(key);
    const isUnvouched = !entry && !hostHeld.isHostPresent() && sessionData.get(key) !== undefined;
    return {
      value: entry ? decode(entry.value) : isUnvouched ? decode(sessionData.get(key)) : initial,
      isReady: state.get(sessionData.isReadyAtom),
      canWrite: hostHeld.canWrite(),
      isUnvouched,
    };
  });
  const { publish, stateAtom } = value;

  function isOverruled() {
    const counting = hostHeld.get(key);
    return own !== undefined && counting?.n === own.n && counting.by !== own.by;
  }

  hostHeld.onChange(() => {
    if (isOverruled() && value.status !== 'overruled') {
      value.mark('overruled');
      const detail = `Two hosts set "${key}" at once; the other one’s counts.`;
      report({ kind: 'overruled', mechanism: 'session-value', name: key, from: 'self', detail });
    }
    publish();
  });
  sessionData.onChange(publish);
  callStatus.onStay(publish);

  return {
    stateAtom,
    set: async (next) => {
      const settle = value.begin();
      try {
        if (!hostHeld.canWrite()) throw refuse(key, callStatus.isJoined());
        const decided = resolveNext(next, state.get(stateAtom).value) ?? initial;
        checkOutput(schema, decided, `the session value "${key}"`);
        const json = toJson(decided, `the session value "${key}"`) ?? null;
        const written = hostHeld.write(key, json);
        plainCopies.write(key, json);
        settle('pending');
        report({
          kind: 'written',
          mechanism: 'session-value',
          name: key,
          from: 'self',
          size: jsonSize(json),
          content: json,
          detail: `"${key}" decided as host.`,
        });
        own = await written;
        const outcome = isOverruled() ? ('overruled' as const) : ('confirmed' as const);
        settle(outcome);
        return { status: outcome };
      } catch (cause) {
        const failure = toBackchannelError(cause, 'daily-refused');
        settle('failed', failure);
        throw failure;
      }
    },
  };
}

function refuse(key: string, isJoined: boolean): BackchannelError {
  return isJoined
    ? new BackchannelError(
        'not-host',
        `"${key}" is decided by hosts, and Daily does not say that you are one, so nobody would believe this write. ` +
          'Join with a meeting token that has is_owner: true, or canAdmin for participants.',
        { key },
      )
    : new BackchannelError(
        'not-joined',
        `"${key}" was not set, because the call is not joined. It belongs to a room: await call.join() first.`,
        { key },
      );
}

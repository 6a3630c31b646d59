import type { Connection } from '../connection/connection';
import type { SessionValueDefinition } from '../definitions/definition';
import { resolveNext, type NextValue } from '../definitions/nextValue';
import { readValue, writeValue } from '../definitions/valueFormat';
import { BackchannelError } from '../errors/backchannelError';
import { jsonEqual, jsonSize } from '../json/json';
import { sessionDataService } from '../session-data/sessionDataService';
import { decodeSessionValue } from '../session-values/decodeSessionValue';
import type { SessionValue } from '../session-values/sessionValue';
import { createValueState } from '../session-values/valueState';
import { notJoined, unsupported } from '../session-values/writeErrors';
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
  const { initial, key: name, enforce, strict } = definition;
  const key = connection.wireName(name);
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

  const takesOver = (raw: unknown) => enforce === 'report' && readValue(definition, raw).ok;

  /* Anybody can write what lies in the room: it counts only for who came when no host was there. */
  function plainCopy(): unknown {
    const isDecided = hostHeld.isHostPresent() || hostHeld.knewHosts();
    if (strict || (isDecided && enforce !== 'report')) return undefined;
    return hostHeld.isSettled() ? sessionData.get(key) : undefined;
  }

  const value = createValueState<V>(state, () => {
    const entry = hostHeld.get(key);
    const plain = entry ? undefined : plainCopy();
    return {
      value: decode(entry ? entry.value : plain),
      isReady: state.get(sessionData.isReadyAtom) && (entry !== undefined || hostHeld.isSettled()),
      canWrite: hostHeld.canWrite(),
      standing: standingOf(plain),
    };
  });
  const { publish, stateAtom } = value;
  const told = { mechanism: 'session-value', name, from: 'self' } as const;

  function standingOf(plain: unknown) {
    if (!sessionData.isSupported) return 'unsupported';
    return plain === undefined ? undefined : 'unvouched';
  }

  function isOverruled() {
    const counting = hostHeld.get(key);
    return own !== undefined && counting?.n === own.n && !jsonEqual(counting.value, own.value);
  }

  hostHeld.onChange(() => {
    if (isOverruled() && value.status !== 'overruled') {
      value.mark('overruled');
      const detail = `Two hosts set "${name}" at once; the other one’s counts.`;
      report({ ...told, kind: 'overruled', detail });
    }
    publish();
  });
  sessionData.onChange(publish);
  callStatus.onStay(() => {
    own = undefined;
    publish();
  });
  plainCopies.watch(key, takesOver);

  const set = (next: NextValue<V>) =>
    value.write(async (onPending) => {
      if (!sessionData.isSupported) throw unsupported(name);
      if (!hostHeld.canWrite()) throw refuse(name, callStatus.isJoined());
      const decided = resolveNext(next, state.get(stateAtom).value) ?? initial;
      const json = writeValue(definition, decided, `the session value "${name}"`) ?? null;
      const written = hostHeld.write(key, json);
      /* Both in the same tick, but no copy of what did not fit into userData. */
      if (jsonEqual(hostHeld.get(key)?.value, json)) plainCopies.write(key, json);
      onPending();
      report({
        ...told,
        kind: 'written',
        size: jsonSize(json),
        content: json,
        detail: `"${name}" decided as host.`,
      });
      own = await written;
      return isOverruled() ? 'overruled' : 'confirmed';
    });

  return {
    stateAtom,
    set,
    adopt: async () => {
      const copy = sessionData.get(key);
      const read = readValue(definition, copy);
      if (copy === undefined || !read.ok) throw nothingToAdopt(name, copy !== undefined);
      return set(() => read.value);
    },
  };
}

function nothingToAdopt(key: string, isThere: boolean): BackchannelError {
  return new BackchannelError(
    'invalid-data',
    `"${key}" cannot be adopted: the session data have none${isThere ? ' that fits its definition' : ''}. Set a value.`,
    { key },
  );
}

function refuse(key: string, isJoined: boolean): BackchannelError {
  if (!isJoined) return notJoined(key);
  return new BackchannelError(
    'not-host',
    `"${key}" was not set: hosts decide it, and Daily does not say that you are one. ` +
      'Join with a meeting token that has is_owner: true, or canAdmin for participants.',
    { key },
  );
}

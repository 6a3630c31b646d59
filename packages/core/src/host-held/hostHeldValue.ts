import type { Connection } from '../connection/connection';
import type { SessionValueDefinition } from '../definitions/definition';
import type { NextValue } from '../definitions/nextValue';
import { sessionDataService } from '../session-data/sessionDataService';
import { decodeSessionValue } from '../session-values/decodeSessionValue';
import type { SessionValue } from '../session-values/sessionValue';
import { createValueState } from '../session-values/valueState';
import { statusService } from '../status/statusService';
import { hostHeldService } from './hostHeldService';
import { createHostWriter } from './hostWriter';
import { plainCopiesService } from './plainCopies';

/** A session value that hosts decide: while one is present nothing else is looked at. */
export function createHostHeldValue<V>(
  connection: Connection,
  definition: SessionValueDefinition<V>,
): SessionValue<V> {
  const { state } = connection;
  const { initial, enforce, strict } = definition;
  const key = connection.wireName(definition.key);
  const hostHeld = connection.use(hostHeldService);
  const sessionData = connection.use(sessionDataService);
  let decoded: { raw: unknown; value: V } = { raw: undefined, value: initial };

  const decode = (raw: unknown): V => {
    if (raw !== decoded.raw)
      decoded = { raw, value: decodeSessionValue(connection, definition, raw) };
    return decoded.value;
  };

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

  function standingOf(plain: unknown) {
    if (!sessionData.isSupported) return 'unsupported';
    return plain === undefined ? undefined : 'unvouched';
  }

  hostHeld.onChange(value.publish);
  sessionData.onChange(value.publish);
  connection.use(statusService).onStay(value.publish);
  connection.use(plainCopiesService).watch(key, definition as SessionValueDefinition<unknown>);

  const writer = createHostWriter(connection, definition, value);
  const set = (next: NextValue<V>) => value.write((onPending) => writer.decide(next, onPending));

  return {
    stateAtom: value.stateAtom,
    set,
    adopt: async () => {
      const copy = writer.plainCopy();
      return set(() => copy);
    },
  };
}

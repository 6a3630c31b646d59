import type { Connection } from '../connection/connection';
import type { SessionValueDefinition } from '../definitions/definition';
import { resolveNext, type NextValue } from '../definitions/nextValue';
import { readValue, writeValue } from '../definitions/valueFormat';
import { BackchannelError } from '../errors/backchannelError';
import { jsonEqual, jsonSize } from '../json/json';
import { sessionDataService } from '../session-data/sessionDataService';
import { mergeSessionData } from '../session-values/mergeSessionData';
import type { ValueState } from '../session-values/valueState';
import { notJoined, unsupported } from '../session-values/writeErrors';
import { statusService } from '../status/statusService';
import type { HostEntry } from './entry';
import { hostHeldService } from './hostHeldService';
import { writeHostHeld } from './writeHostHeld';

/** What a host does with one host-held value. */
export interface HostWriter<V> {
  /** Decides; `onPending` is told when it is on its way. */
  decide(next: NextValue<V>, onPending: () => void): Promise<'confirmed' | 'overruled'>;
  /** What the room's plain copy says. @throws BackchannelError `invalid-data` where there is none, or none that fits. */
  plainCopy(): V;
}

/** Makes it for a value that is shown as `value`. */
export function createHostWriter<V>(
  connection: Connection,
  definition: SessionValueDefinition<V>,
  value: ValueState<V>,
): HostWriter<V> {
  const { call, report, state } = connection;
  const { initial, key: name } = definition;
  const key = connection.wireName(name);
  const hostHeld = connection.use(hostHeldService);
  const sessionData = connection.use(sessionDataService);
  const callStatus = connection.use(statusService);
  const told = { mechanism: 'session-value', name, from: 'self' } as const;
  let own: HostEntry | undefined;

  function isOverruled() {
    const counting = hostHeld.get(key);
    return own !== undefined && counting?.n === own.n && !jsonEqual(counting.value, own.value);
  }

  hostHeld.onChange(() => {
    if (!isOverruled() || value.status === 'overruled') return;
    value.mark('overruled');
    const detail = `Two hosts set "${name}" at once; the other one’s counts.`;
    report({ ...told, kind: 'overruled', detail });
  });
  callStatus.onStay(() => {
    own = undefined;
  });

  return {
    decide: async (next, onPending) => {
      if (!sessionData.isSupported) throw unsupported(name);
      if (!hostHeld.canWrite()) throw refuse(name, callStatus.isJoined());
      const decided = resolveNext(next, state.get(value.stateAtom).value) ?? initial;
      const json = writeValue(definition, decided, `the session value "${name}"`) ?? null;
      const written = writeHostHeld(connection, key, json);
      /* Both in the same tick, but no copy of what did not fit into userData. */
      if (jsonEqual(hostHeld.get(key)?.value, json)) mergeSessionData(call, { [key]: json });
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
    },
    plainCopy: () => {
      const copy = sessionData.get(key);
      const read = readValue(definition, copy);
      if (copy === undefined || !read.ok) throw nothingToAdopt(name, copy !== undefined);
      return read.value;
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

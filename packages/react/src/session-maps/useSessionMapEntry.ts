import {
  sessionMapsService,
  type SessionMapDefinition,
  type SessionMapEntry,
  type SessionMapState,
} from '@backchannel/core';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useSelected } from '../internal/useSelected';

const EMPTY: Pick<SessionMapState<never>, 'entries'> = { entries: [] };

/**
 * One entry of a session map, or null when there is none. Renders only when that entry changes.
 *
 * @example
 * ```tsx
 * function Question({ id }: { id: string }) {
 *   const question = useSessionMapEntry(questions, id);
 *   return question && <li>{question.value.text}</li>;
 * }
 * ```
 */
export function useSessionMapEntry<V>(
  definition: SessionMapDefinition<V>,
  id: string,
  options: CallOption = {},
): SessionMapEntry<V> | null {
  const connection = useConnection(options);
  const source = connection?.use(sessionMapsService).open(definition).stateAtom ?? null;
  return useSelected<Pick<SessionMapState<V>, 'entries'>, SessionMapEntry<V> | null>(
    connection,
    source,
    EMPTY,
    ({ entries }) => byId(entries).get(id) ?? null,
  );
}

const indexes = new WeakMap<object, ReadonlyMap<string, SessionMapEntry<unknown>>>();

/* One for all readers: a screen may have one for each entry. */
function byId<V>(entries: readonly SessionMapEntry<V>[]): ReadonlyMap<string, SessionMapEntry<V>> {
  const index =
    (indexes.get(entries) as ReadonlyMap<string, SessionMapEntry<V>> | undefined) ??
    new Map(entries.map((entry) => [entry.id, entry]));
  indexes.set(entries, index);
  return index;
}

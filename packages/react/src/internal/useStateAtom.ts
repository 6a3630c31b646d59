import type { Connection } from '@backchannel/core';
import type { Atom } from 'jotai/vanilla';
import { useCallback, useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

/**
 * Reads one fact of a connection, and renders when it changed. Without a connection (no call yet, server) it is `fallback`.
 *
 * Over `useSyncExternalStore`: jotai's own `useAtomValue` can show two values of one atom in one commit when readers mount in a transition.
 */
export function useStateAtom<T>(
  connection: Connection | null,
  source: Atom<T> | null,
  fallback: T,
): T {
  const subscribe = useCallback(
    (listener: () => void) =>
      connection && source ? connection.state.subscribe(source, listener) : neverChanges(),
    [connection, source],
  );
  const read = () => (connection && source ? connection.state.get(source) : fallback);
  return useSyncExternalStore(subscribe, read, () => fallback);
}

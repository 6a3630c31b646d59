import type { Connection } from '@backchannel/core';
import type { Atom } from 'jotai/vanilla';
import { useMemo, useSyncExternalStore } from 'react';

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
  /* Stable functions: React looks at a store again after each render in which it was given others. */
  const fact = useMemo(
    () =>
      connection &&
      source && {
        subscribe: (listener: () => void) => connection.state.subscribe(source, listener),
        read: () => connection.state.get(source),
      },
    [connection, source],
  );
  const readFallback = () => fallback;
  return useSyncExternalStore(
    fact?.subscribe ?? neverChanges,
    fact?.read ?? readFallback,
    readFallback,
  );
}

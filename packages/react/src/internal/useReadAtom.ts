import type { Connection } from '@backchannel/core';
import type { Atom } from 'jotai/vanilla';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

/** Whether one component reads one fact: it counts as read until the first commit, when that is known. */
function createUse() {
  let isKnown = false;
  let isRead = false;
  return {
    note: () => void (isRead = true),
    commit: () => void (isKnown = true),
    counts: () => isRead || !isKnown,
  };
}

/**
 * Answers a function that reads one fact of a connection; changes of it render only where that function is called. For results with several
 * facts of which most components read one.
 *
 * What is read for the first time after the first commit is read from the store at once, and React, which finds another snapshot than it has,
 * renders once more.
 */
export function useReadAtom<T>(
  connection: Connection | null,
  source: Atom<T> | null,
  fallback: T,
): () => T {
  const [use] = useState(createUse);
  const fact = useMemo(() => {
    if (!connection || !source) return null;
    let seen: T | undefined;
    return {
      subscribe: (listener: () => void) => connection.state.subscribe(source, listener),
      read: () => connection.state.get(source),
      snapshot: () => {
        if (use.counts()) seen = connection.state.get(source);
        return seen;
      },
    };
  }, [connection, source, use]);
  const readFallback = () => fallback;
  useSyncExternalStore(
    fact?.subscribe ?? neverChanges,
    fact?.snapshot ?? readFallback,
    readFallback,
  );
  useEffect(use.commit, [use]);

  return () => {
    use.note();
    return (fact?.read ?? readFallback)();
  };
}

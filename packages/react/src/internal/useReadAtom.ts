import type { Connection } from '@backchannel/core';
import type { Atom } from 'jotai/vanilla';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

/** Whether one component reads one fact, which counts as read until the first commit, when that is known; else it keeps what was there. */
function createUse<T>() {
  let isKnown = false;
  let isRead = false;
  let kept: T | undefined;
  return {
    note: () => void (isRead = true),
    commit: () => void (isKnown = true),
    snapshot: (read: () => T) => {
      if (isRead || !isKnown) kept = read();
      return kept;
    },
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
  const [use] = useState(createUse<T>);
  const fact = useMemo(() => {
    if (!connection || !source) return null;
    const read = () => connection.state.get(source);
    return {
      read,
      subscribe: (listener: () => void) => connection.state.subscribe(source, listener),
      snapshot: () => use.snapshot(read),
    };
  }, [connection, source, use]);
  const readFallback = () => fallback;
  useSyncExternalStore(
    fact?.subscribe ?? neverChanges,
    fact?.snapshot ?? readFallback,
    readFallback,
  );
  useEffect(() => use.commit(), [use]);

  return () => {
    use.note();
    return (fact?.read ?? readFallback)();
  };
}

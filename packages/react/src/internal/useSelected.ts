import type { Connection } from '@backchannel/core';
import type { Atom } from 'jotai/vanilla';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createSelection, isSameList } from './selection';

const neverChanges = () => () => undefined;

/**
 * Reads what `select` makes of one fact of a connection, and renders when that changed, as `isEqual` sees it. Neither need be memoised: an
 * answer that equals the one on screen is the one on screen.
 */
export function useSelected<T, R>(
  connection: Connection | null,
  source: Atom<T> | null,
  fallback: T,
  select: (value: T) => R,
  isEqual: (a: R, b: R) => boolean = isSameList,
): R {
  const [selection] = useState(createSelection<R>);
  const subscribe = useCallback(
    (listener: () => void) =>
      connection && source ? connection.state.subscribe(source, listener) : neverChanges(),
    [connection, source],
  );
  const read = useMemo(() => {
    const get = () => (connection && source ? connection.state.get(source) : fallback);
    return selection.over(get, select, isEqual);
  }, [selection, connection, source, fallback, select, isEqual]);
  const readOnServer = useMemo(
    () => selection.over(() => fallback, select, isEqual),
    [selection, fallback, select, isEqual],
  );

  const result = useSyncExternalStore(subscribe, read, readOnServer);
  useEffect(() => selection.commit(result), [selection, result]);
  return result;
}

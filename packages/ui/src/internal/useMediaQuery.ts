import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query matches; false on a server and where `matchMedia` is missing. */
export function useMediaQuery(query: string): boolean {
  const list = useMemo(() => globalThis.matchMedia?.(query), [query]);
  const subscribe = useCallback(
    (changed: () => void) => {
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    [list],
  );
  return useSyncExternalStore(
    subscribe,
    () => list?.matches ?? false,
    () => false,
  );
}

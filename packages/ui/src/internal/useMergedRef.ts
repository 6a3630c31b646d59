import { useCallback, type Ref, type RefCallback } from 'react';

type End = (() => void) | void;

/** One ref that sets two: the component's own and the caller's. */
export function useMergedRef<T>(own: Ref<T>, theirs: Ref<T> | undefined): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      const ends = [setRef(own, element), setRef(theirs, element)];
      // React 18 wants nothing back, and there nobody gives anything.
      if (!ends.some(Boolean)) return;
      return () =>
        [own, theirs].forEach((ref, index) => (ends[index] ?? (() => setRef(ref, null)))());
    },
    [own, theirs],
  );
}

function setRef<T>(ref: Ref<T> | undefined, element: T | null): End {
  if (typeof ref === 'function') return ref(element);
  if (ref) (ref as { current: T | null }).current = element;
}

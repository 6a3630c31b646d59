import { useCallback, type Ref, type RefCallback } from 'react';

type End = (() => void) | void;

/** One ref that sets up to three, such as the component's own and the caller's. */
export function useMergedRef<T>(
  first: Ref<T> | undefined,
  second: Ref<T> | undefined,
  third?: Ref<T>,
): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      const refs = [first, second, third];
      const ends = refs.map((ref) => setRef(ref, element));
      // React 18 wants nothing back, and there nobody gives anything.
      if (!ends.some(Boolean)) return;
      return () => refs.forEach((ref, index) => (ends[index] ?? (() => setRef(ref, null)))());
    },
    [first, second, third],
  );
}

function setRef<T>(ref: Ref<T> | undefined, element: T | null): End {
  if (typeof ref === 'function') return ref(element);
  if (ref) (ref as { current: T | null }).current = element;
}

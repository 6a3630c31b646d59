import { useCallback, type Ref, type RefCallback } from 'react';

/** One ref that sets two: the component's own and the caller's. */
export function useMergedRef<T>(own: Ref<T>, theirs: Ref<T> | undefined): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      setRef(own, element);
      setRef(theirs, element);
    },
    [own, theirs],
  );
}

function setRef<T>(ref: Ref<T> | undefined, element: T | null) {
  if (typeof ref === 'function') ref(element);
  else if (ref) (ref as { current: T | null }).current = element;
}

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/* On a server useLayoutEffect does nothing but warn (React 18); `document` is looked up by name since this compiles without DOM types. */
const useIsomorphicLayoutEffect = 'document' in globalThis ? useLayoutEffect : useEffect;

/** The value of the last commit, for callbacks that outlive a render. So nobody has to memoise what they pass. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useIsomorphicLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}

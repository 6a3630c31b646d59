import { useRef } from 'react';
import { useIsoLayoutEffect } from './useIsoLayoutEffect';

/** A ref to the newest value, so that effects and stable callbacks need not depend on it. */
export function useLatest<T>(value: T): { readonly current: T } {
  const ref = useRef(value);
  useIsoLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}

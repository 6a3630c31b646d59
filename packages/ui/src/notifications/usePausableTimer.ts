import { useEffect, useRef } from 'react';
import { useLatest } from '../internal/useLatest';

/** Calls `onEnd` once `duration` ms have passed in which it was not paused; never if undefined. */
export function usePausableTimer(
  duration: number | undefined,
  isPaused: boolean,
  onEnd: () => void,
) {
  const left = useRef(duration);
  const end = useLatest(onEnd);
  useEffect(() => {
    if (left.current === undefined || isPaused) return;
    const startedAt = Date.now();
    const timer = setTimeout(() => end.current(), left.current);
    return () => {
      clearTimeout(timer);
      if (left.current !== undefined) left.current -= Date.now() - startedAt;
    };
  }, [isPaused, end]);
}

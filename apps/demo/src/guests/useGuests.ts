import { useEffect, useRef, useState } from 'react';

import { runGuests } from './runGuests';
import type { RunningGuests } from './runGuests';

/** Whether the guests are at it. */
export type GuestsState = 'talking' | 'paused' | 'done';

/** Guests in the room, from when there is somebody to listen until the page goes. */
export function useGuests(isReady: boolean): { state: GuestsState; toggle(): void } {
  const [state, setState] = useState<GuestsState>('talking');
  const [hasBegun, setHasBegun] = useState(false);
  const running = useRef<RunningGuests | null>(null);
  if (isReady && !hasBegun) setHasBegun(true);

  useEffect(() => {
    if (!hasBegun) return;
    const isQuiet = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const guests = runGuests({ isQuiet, onEnd: () => setState('done') });
    running.current = guests;
    return () => {
      running.current = null;
      guests.close();
    };
  }, [hasBegun]);

  return {
    state,
    toggle() {
      if (state === 'talking') running.current?.pause();
      else running.current?.resume();
      setState(state === 'talking' ? 'paused' : 'talking');
    },
  };
}

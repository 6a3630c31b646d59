import type { DailyCall } from '@daily-co/daily-js';
import { useEffect, useRef, useState } from 'react';

import { hasOtherGuests } from './hasOtherGuests';
import { runGuests } from './runGuests';
import type { RunningGuests } from './runGuests';

/** Whether the guests are at it. */
export type GuestsState = 'talking' | 'paused' | 'done';

/** Guests in the room, from when there is somebody to listen until the page goes. */
export function useGuests(
  call: DailyCall | null,
  isReady: boolean,
): { state: GuestsState; toggle(): void } {
  const [state, setState] = useState<GuestsState>('talking');
  const [hasBegun, setHasBegun] = useState(false);
  const running = useRef<RunningGuests | null>(null);
  if (isReady && !hasBegun) setHasBegun(true);

  useEffect(() => {
    if (!hasBegun || !call) return;
    const isQuiet = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const leaving = new AbortController();
    const onEnd = () => setState('done');
    void hasOtherGuests(call).then((isTaken) => {
      if (leaving.signal.aborted) return;
      if (isTaken) onEnd();
      else running.current = runGuests({ isQuiet, onEnd });
    });
    return () => {
      leaving.abort();
      running.current?.close();
      running.current = null;
    };
  }, [hasBegun, call]);

  return {
    state,
    toggle() {
      if (state === 'talking') running.current?.pause();
      else running.current?.resume();
      setState(state === 'talking' ? 'paused' : 'talking');
    },
  };
}

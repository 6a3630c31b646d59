import { useEffect, useRef, useState } from 'react';

import { fetchGuestSeats } from '../session/fetchSession';
import { tabSecret } from '../session/tabSecret';
import { runGuests } from './runGuests';
import type { RunningGuests } from './runGuests';

/** Whether the guests are at it; `none` before it is known that this page has some. */
export type GuestsState = 'none' | 'talking' | 'paused' | 'done';

/**
 * Guests in the room for as long as the page is there, who say nothing before they are `heard`; a real room and a page that `wants` none
 * have none.
 */
export function useGuests(wants: boolean, heard: boolean): { state: GuestsState; toggle(): void } {
  const [state, setState] = useState<GuestsState>('none');
  const running = useRef<RunningGuests | null>(null);

  useEffect(() => {
    if (!wants) return;
    const isQuiet = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const leaving = new AbortController();
    const { signal } = leaving;
    const bring = async () => {
      const seats = await fetchGuestSeats(tabSecret('host'), signal);
      if (signal.aborted || seats.length === 0) return;
      setState('talking');
      running.current = runGuests(seats, { isQuiet, onEnd: () => setState('done') });
    };
    // Whoever cannot be reached is told on the cards.
    bring().catch(() => undefined);
    return () => {
      leaving.abort();
      running.current?.close();
      running.current = null;
      setState('none');
    };
  }, [wants]);

  useEffect(() => {
    if (heard && state === 'talking') running.current?.begin();
  }, [heard, state]);

  return {
    state,
    toggle() {
      if (state === 'talking') running.current?.pause();
      else running.current?.resume();
      setState(state === 'talking' ? 'paused' : 'talking');
    },
  };
}

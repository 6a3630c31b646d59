import type { DailyCall } from '@daily-co/daily-js';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { Session } from '../session/session';
import { watchWire } from '../wire/watchWire';
import { keepHand } from './keptHand';
import { openSeat } from './openSeat';
import type { OpenSeat, SeatState } from './openSeat';

const EMPTY: SeatState = { phase: 'joining', call: null, session: null, problem: null };

/**
 * A participant of this page that lives as long as the component: `null` for `getSession` means none yet. A hand that is raised under
 * `name` is up again after a reload.
 */
export function useSeat(
  getSession: ((signal: AbortSignal) => Promise<Session>) | null,
  name: string,
): SeatState & { again(): void } {
  const [state, setState] = useState(EMPTY);
  const seat = useRef<OpenSeat | null>(null);

  useEffect(() => {
    if (!getSession) return;
    const hand = keepHand(name);
    const onCall = (call: DailyCall) => {
      const ends = [watchWire(call), hand.watch(call)];
      return () => ends.forEach((end) => end());
    };
    const opened = openSeat({ getSession, userData: hand.userData, onCall, onState: setState });
    seat.current = opened;
    return () => {
      seat.current = null;
      opened.close();
      setState(EMPTY);
    };
  }, [getSession, name]);

  const again = useCallback(() => seat.current?.again(), []);
  return { ...state, again };
}

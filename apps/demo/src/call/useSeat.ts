import { useCallback, useEffect, useRef, useState } from 'react';

import type { Session } from '../session/session';
import { watchWire } from '../wire/watchWire';
import { openSeat } from './openSeat';
import type { OpenSeat, SeatState } from './openSeat';

const EMPTY: SeatState = { phase: 'joining', call: null, session: null, problem: null };

/** A participant of this page that lives as long as the component: `null` for `getSession` means none yet. */
export function useSeat(
  getSession: ((signal: AbortSignal) => Promise<Session>) | null,
): SeatState & { again(): void } {
  const [state, setState] = useState(EMPTY);
  const seat = useRef<OpenSeat | null>(null);

  useEffect(() => {
    if (!getSession) return;
    const opened = openSeat({ getSession, onCall: watchWire, onState: setState });
    seat.current = opened;
    return () => {
      seat.current = null;
      opened.close();
      setState(EMPTY);
    };
  }, [getSession]);

  const again = useCallback(() => seat.current?.again(), []);
  return { ...state, again };
}

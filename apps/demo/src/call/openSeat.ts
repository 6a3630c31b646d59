import type { JsonObject } from '@backchannel/react';
import Daily from '@daily-co/daily-js';
import type { DailyCall } from '@daily-co/daily-js';

import type { Session } from '../session/session';
import { Problem, toProblem } from './problem';

/** How far one participant of this page has come. */
export interface SeatState {
  phase: 'joining' | 'in' | 'out';
  /** Kept over a lost connection, so that what is shown stays. */
  call: DailyCall | null;
  session: Session | null;
  /** Why the participant is out. */
  problem: Problem | null;
}

/** One participant of this page, outside of React's life cycle. */
export interface OpenSeat {
  /** Joins again: the same call with a fresh session. */
  again(): void;
  /** Leaves and destroys the call; nothing is reported any more. */
  close(): void;
}

interface SeatOptions {
  getSession(signal: AbortSignal): Promise<Session>;
  /** What to join with, as userData. */
  userData?: () => JsonObject | undefined;
  /** Right after the call was made: listeners attached here miss nothing. Returns its own end. */
  onCall(call: DailyCall): () => void;
  onState(state: SeatState): void;
}

/** Makes a call of its own, joins it and reports how that goes. */
export function openSeat({ getSession, userData, onCall, onState }: SeatOptions): OpenSeat {
  const closing = new AbortController();
  const { signal } = closing;
  let state: SeatState = { phase: 'joining', call: null, session: null, problem: null };
  let detach: (() => void) | undefined;

  function show(change: Partial<SeatState>): void {
    if (signal.aborted) return;
    state = { ...state, ...change };
    onState(state);
  }

  function makeCall(session: Session): DailyCall {
    const call = createCall(session);
    call.on('joined-meeting', () => show({ phase: 'in', problem: null }));
    call.on('error', (event) => show({ phase: 'out', problem: toProblem(event) }));
    detach = onCall(call);
    return call;
  }

  async function arrive(): Promise<void> {
    show({ phase: 'joining', problem: null });
    try {
      const session = await getSession(signal);
      if (signal.aborted) return;
      const call = state.call ?? makeCall(session);
      show({ call, session });
      const { url, token, userName } = session;
      const kept = userData?.();
      await call.join({
        url,
        userName,
        ...(token ? { token } : {}),
        ...(kept ? { userData: kept } : {}),
      });
    } catch (error) {
      show({ phase: 'out', problem: toProblem(error) });
    }
  }

  void arrive();
  return {
    again: () => void arrive(),
    close() {
      closing.abort();
      detach?.();
      void state.call?.destroy().catch(() => undefined);
    },
  };
}

function createCall({ bundlePathOverride, hasPortrait }: Session): DailyCall {
  if (!Daily.supportedBrowser().supported) {
    throw new Problem(
      'This browser has no WebRTC here. Open the page in a current browser, at http://localhost or over https.',
      'reload',
    );
  }
  const dailyConfig = bundlePathOverride && {
    bundlePathOverride,
    // A machine without a camera can be tried, too.
    localDaily: { media: hasPortrait ? ('portrait' as const) : ('devices-or-portrait' as const) },
  };
  return Daily.createCallObject({
    allowMultipleCallInstances: true,
    startAudioOff: true,
    startVideoOff: !hasPortrait,
    ...(dailyConfig ? { dailyConfig } : {}),
  });
}

import { floorCueService, type FloorCue } from '@backchannel/core';
import { useEffect, useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { act } from '../internal/act';
import { useStateAtom } from '../internal/useStateAtom';

/** What `useFloorCue` takes. */
export interface FloorCueOptions extends CallOption {
  /** `'unmute'` turns the microphone on as soon as a host gives the floor; `'ask'`, the default, leaves it to `accept()`. */
  onFloor?: 'ask' | 'unmute' | undefined;
}

/** What `useFloorCue` answers. */
export interface FloorCueControls {
  /** The invitation to speak: who gave the floor and when (this machine's clock, ms). Null without one. */
  cue: FloorCue | null;
  /** Turns the microphone on. Rejects with `not-allowed` where this client may not send audio; the cue then stays. */
  accept(): Promise<void>;
  /** Not now. One stays on stage, muted. */
  dismiss(): void;
}

/**
 * The private cue "you have the floor", which a host or the server sends to one participant.
 *
 * On the wire it is `{ type: 'you-have-the-floor' }`; from anybody else it is ignored and reported as `not-host`. Receiving it takes the
 * own hand down. Nothing turns the microphone on but `accept()`, or `onFloor: 'unmute'`. There is one cue for a call, however many
 * components ask; it goes with `accept`, `dismiss`, removal from the stage and leaving.
 *
 * @example
 * ```tsx
 * const { cue, accept, dismiss } = useFloorCue();
 * if (!cue) return null;
 * return (
 *   <p role="alert">
 *     You have the floor. <button onClick={accept}>Unmute</button> <button onClick={dismiss}>Not now</button>
 *   </p>
 * );
 * ```
 */
export function useFloorCue({
  onFloor = 'ask',
  ...options
}: FloorCueOptions = {}): FloorCueControls {
  const connection = useConnection(options);
  const cues = connection?.use(floorCueService) ?? null;
  const cue = useStateAtom<FloorCue | null>(connection, cues?.cueAtom ?? null, null);
  const actions = useMemo(
    () => ({
      accept: () => act(cues, ({ accept }) => accept()),
      dismiss: () => cues?.dismiss(),
    }),
    [cues],
  );
  useEffect(() => {
    if (cue && onFloor === 'unmute') void actions.accept();
  }, [cue, onFloor, actions]);
  return { cue, ...actions };
}
